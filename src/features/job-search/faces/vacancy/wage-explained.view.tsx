import type { VNode } from 'preact';
import {
  comparableWage,
  daysAMonth,
  minutesADay,
  paidAsWritten,
  type Range,
  type VacancyFacts,
  wageFormWords,
} from '#features/vacancies/index.ts';
import { DefinitionList } from '#ui/definition-list.tsx';
import { WageLine } from '../wage-line.tsx';

const figure = new Intl.NumberFormat('ja-JP');

const yen = ({ low, high }: Range): string =>
  low === high ? `${figure.format(low)}円` : `${figure.format(low)}円～${figure.format(high)}円`;

const rangeOf = (low: number | undefined, high: number | undefined): Range | undefined =>
  low === undefined || high === undefined ? undefined : { low, high };

function partsOf(facts: VacancyFacts): readonly (readonly [string, Range | undefined])[] {
  const { allowances = [] } = facts;
  const overtime = rangeOf(facts['fixed-overtime-low'], facts['fixed-overtime-high']);
  return [
    ['基本給（ａ）', rangeOf(facts['base-low'], facts['base-high'])],
    ...allowances.map(({ name = '手当', low, high }) => [`手当（ｂ）${name}`, rangeOf(low, high)] as const),
    ['固定残業代（ｃ）', facts['fixed-overtime'] === 'yes' ? overtime : undefined],
  ];
}

export const workingTimeWords = (minutes: number): string =>
  `${Math.floor(minutes / 60)}時間${minutes % 60 === 0 ? '' : `${minutes % 60}分`}`;

/** By what the wage was turned into one of a month or an hour. */
function basisOf(facts: VacancyFacts): string {
  const days = `月${figure.format(daysAMonth(facts))}日`;
  const isAssumed = facts['days-a-month'] === undefined ? '（記載がないため、ふつうの日数）' : '';
  return `1日${workingTimeWords(minutesADay(facts))}、${days}${isAssumed}働くとして計算しました。`;
}

/** What is paid, what it is made of, and how it compares with wages of other forms. */
export function WageExplained({ facts }: { facts: VacancyFacts }): VNode | null {
  const paid = paidAsWritten(facts);
  const wage = comparableWage(facts);
  const form = facts['wage-form'];
  if (paid === undefined || wage === undefined) return null;
  const parts = partsOf(facts).flatMap(([term, range]) => (range === undefined ? [] : [{ term, range }]));
  const total = { term: `合計（ａ＋ｂ＋ｃ）${form === undefined ? '' : wageFormWords[form]}`, range: paid };
  const compared = [
    { term: '月額にすると', range: wage.monthly },
    { term: '時給にすると', range: wage.hourly },
  ];
  return (
    <>
      <DefinitionList
        rows={[...parts, total, ...compared].map(({ term, range }) => ({
          term,
          value: <WageLine words={yen(range)} />,
        }))}
      />
      <p>
        「月額にすると」「時給にすると」は、ほかの求人と比べるための目安です。{basisOf(facts)}
        手取りではなく、税や保険料を引く前の金額です。
      </p>
    </>
  );
}
