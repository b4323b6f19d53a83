import type { VNode } from 'preact';
import { ageOn, isValid, type JobSeekerRow } from '#features/job-seekers/index.ts';
import { japanDay, type Temporal } from '#kernel/time.ts';
import type { Children } from '#ui/content.ts';
import { Whole } from '#ui/figures.tsx';
import { Tag } from '#ui/tag.tsx';

type PersonProps = { person: JobSeekerRow; now: Temporal.Instant };

/** 有効 or 無効, as a word and a colour. */
export function ValidityTag({ person, now }: PersonProps): VNode {
  const valid = isValid({ validThrough: person.valid_through, invalidSince: person.invalid_since }, now);
  return <Tag kind={valid ? 'good' : 'error'}>{valid ? '有効' : '無効'}</Tag>;
}

/** Whom the page is about: 13010-01234567 山田 花子 41歳 有効. */
export function PersonLine({ person, now, children }: PersonProps & { children?: Children }): VNode {
  return (
    <p class="person-line">
      {children}
      <strong>{person.name}</strong>
      <span>{person.kana}</span>
      <Whole>{ageOn(person.birth_date, japanDay(now))}歳</Whole>
      <ValidityTag person={person} now={now} />
    </p>
  );
}
