import type { VNode } from 'preact';
import { type VacancyFacts, vacancyItems } from '#features/vacancies/index.ts';
import { japaneseDate, type Temporal } from '#kernel/time.ts';
import { Section } from '#ui/page-heading.tsx';

/** What became of one item, as this viewer may read it. */
export interface ShownChange {
  readonly day: Temporal.PlainDate;
  readonly item: string;
  readonly from: VacancyFacts;
  readonly to: VacancyFacts;
}

function wordsOf(item: string, facts: VacancyFacts): string {
  const value = (facts as Readonly<Record<string, unknown>>)[item];
  const shown = vacancyItems[item]?.show(value, { sensitive: true });
  return value === undefined || shown === undefined ? '記載なし' : shown.join('、');
}

/** What changed after it was received: pay, hours and place, the newest first. */
export function Changes({ changes }: { changes: readonly ShownChange[] }): VNode | null {
  if (changes.length === 0) return null;
  return (
    <Section heading="変更の記録" id="changes">
      <ul class="link-list">
        {changes.map(({ day, item, from, to }) => (
          <li key={`${day} ${item} ${wordsOf(item, from)}`}>
            {japaneseDate(day)}　{vacancyItems[item]?.label ?? item}：{wordsOf(item, from)} →{' '}
            {wordsOf(item, to)}
          </li>
        ))}
      </ul>
    </Section>
  );
}
