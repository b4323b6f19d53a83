import type { VNode } from 'preact';
import { daysOffWords, shiftWords, shownVacancyNumber, wageWords } from '#features/vacancies/index.ts';
import { japaneseDateWithWeekday } from '#kernel/time.ts';
import { Card } from '#ui/card.tsx';
import type { Children } from '#ui/content.ts';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Whole } from '#ui/figures.tsx';
import { Tag, type TagKind, TagRow } from '#ui/tag.tsx';
import type { Before, Recommendable } from './read-recommendable.ts';

const beforeWords: Readonly<Record<Before, { readonly kind: TagKind; readonly label: string }>> = {
  waiting: { kind: 'info', label: '本人の返事を待っています' },
  recommended: { kind: 'neutral', label: '前におすすめしました' },
  applied: { kind: 'good', label: '応募したことがあります' },
  over: { kind: 'warning', label: '募集は終わりました' },
};

interface CardProps {
  readonly one: Recommendable;
  /** Below the facts: what the counter does with it. */
  readonly children: Children;
}

const listed = (words: readonly string[], none: string): string =>
  words.length === 0 ? none : words.join('、');

/** A vacancy with what it meets and what it misses of the wishes, both in words. */
export function RecommendableCard({ one, children }: CardProps): VNode {
  const { vacancy, establishment } = one.record;
  const { answers: facts } = vacancy;
  const before = one.before === undefined ? undefined : beforeWords[one.before];
  return (
    <Card
      level={3}
      heading={<a href={`/counter/jobs/${vacancy.number}`}>{facts.title ?? '職種の記載なし'}</a>}
    >
      {before === undefined ? null : (
        <TagRow>
          <Tag kind={before.kind}>{before.label}</Tag>
        </TagRow>
      )}
      <DefinitionList
        rows={[
          { term: '希望に合うところ', value: listed(one.met, 'ありません') },
          { term: '希望とちがうところ', value: listed(one.missed, 'ありません') },
          { term: '事業所名', value: establishment.name },
          { term: '賃金', value: wageWords(facts) },
          { term: '就業場所', value: facts.place?.text ?? '' },
          { term: '就業時間', value: shiftWords(facts) },
          { term: '休日', value: daysOffWords(facts) },
          { term: '紹介期限', value: japaneseDateWithWeekday(vacancy.valid_through) },
          { term: '求人番号', value: <Whole>{shownVacancyNumber(vacancy.number)}</Whole> },
        ].map(({ term, value }) => ({ term, value: value === '' ? '記載なし' : value }))}
      />
      {children}
    </Card>
  );
}
