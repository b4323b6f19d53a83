import type { VNode } from 'preact';
import {
  daysOffWords,
  employmentWords,
  isVisible,
  type ShownVacancy,
  shiftWords,
  shownVacancy,
  shownVacancyNumber,
  silenceWords,
  type VacancyRecord,
  wageWords,
} from '#features/vacancies/index.ts';
import { japaneseDateWithWeekday } from '#kernel/time.ts';
import { DefinitionList } from '#ui/definition-list.tsx';

/** A request names its employer: it comes from there. What the office recommends shows what the search shows. */
export const shownToPerson = (
  { vacancy, establishment }: VacancyRecord,
  from: 'office' | 'employer',
): ShownVacancy =>
  shownVacancy(vacancy.answers, establishment.answers, {
    disclosure: vacancy.disclosure,
    viewer: from === 'employer' ? 'staff' : 'registered',
  });

export const titleOf = ({ facts }: ShownVacancy): string => facts.title ?? '職種の記載なし';

interface VacancyFactsProps {
  readonly record: VacancyRecord;
  readonly shown: ShownVacancy;
}

const known = (value: string): string => (value === '' ? '記載なし' : value);

/** What decides whether to apply, and the way to everything else of the vacancy. */
export function VacancyFacts({ record: { vacancy }, shown }: VacancyFactsProps): VNode {
  const { facts, establishment, silence } = shown;
  const { employment, contents } = facts;
  return (
    <>
      <DefinitionList
        rows={[
          { term: '求人番号', value: shownVacancyNumber(vacancy.number) },
          {
            term: '会社',
            value: establishment?.name ?? (silence === undefined ? '' : silenceWords[silence]),
          },
          { term: '賃金(手当等を含む)', value: known(wageWords(facts)) },
          { term: '就業場所', value: known(facts.place?.text ?? '') },
          { term: '就業時間', value: known(shiftWords(facts)) },
          { term: '休日', value: known(daysOffWords(facts)) },
          { term: '雇用形態', value: employment === undefined ? '記載なし' : employmentWords[employment] },
          { term: '仕事の内容', value: <span class="user-text">{known(contents ?? '')}</span> },
          { term: '応募期限日', value: japaneseDateWithWeekday(vacancy.valid_through) },
        ]}
      />
      {isVisible(vacancy.disclosure, 'registered') ? (
        <p>
          <a href={`/mypage/jobs/${vacancy.number}`}>求人票のすべての項目を見る</a>
        </p>
      ) : null}
    </>
  );
}
