import type { VNode } from 'preact';
import { kindOfVacancyWords, type VacancyFacts } from '#features/vacancies/index.ts';
import { policy } from '#kernel/policy.ts';
import type { Temporal } from '#kernel/time.ts';
import { Tag, TagRow } from '#ui/tag.tsx';

interface TagsProps {
  readonly vacancy: { readonly received_on: Temporal.PlainDate; readonly valid_through: Temporal.PlainDate };
  readonly facts: VacancyFacts;
  readonly today: Temporal.PlainDate;
  /** Whether the person opened it before. */
  readonly isSeen?: boolean;
}

const { endsSoonDays, newDays } = policy.jobSearch;

/** Its state, its kind, what is urgent or new about it, and whether the person opened it. */
export function VacancyTags({ vacancy, facts, today, isSeen = false }: TagsProps): VNode {
  const left = today.until(vacancy.valid_through).days;
  const isNew = vacancy.received_on.until(today).days < newDays;
  return (
    <TagRow>
      <Tag kind="good">有効</Tag>
      <Tag>{kindOfVacancyWords(facts)}</Tag>
      {left <= endsSoonDays ? (
        <Tag kind="warning">{left === 0 ? '今日まで' : `あと${left}日`}</Tag>
      ) : isNew ? (
        <Tag kind="info">新着</Tag>
      ) : null}
      {isSeen ? <Tag>見ました</Tag> : null}
    </TagRow>
  );
}
