import { Temporal } from '#kernel/time.ts';
import type { VacancyFacts } from '../items/vacancy-table.ts';

interface Contradiction {
  readonly key: string;
  readonly words: string;
}

interface Days {
  readonly receivedOn: Temporal.PlainDate;
  readonly validThrough: Temporal.PlainDate;
}

const isOver = (low: number | undefined, high: number | undefined): boolean =>
  low !== undefined && high !== undefined && low > high;

/** What cannot be true together in one vacancy. */
export function contradictionsOf(
  facts: VacancyFacts,
  { receivedOn, validThrough }: Days,
): readonly Contradiction[] {
  const allowance = facts.allowances?.findIndex(({ low, high }) => isOver(low, high)) ?? -1;
  const all: readonly (readonly [boolean, string, string])[] = [
    [
      isOver(facts['base-low'], facts['base-high']),
      'base-high',
      '基本給の上限が、下限より低くなっています。',
    ],
    [allowance >= 0, `allowances-${allowance + 1}-high`, '手当の上限が、下限より低くなっています。'],
    [
      isOver(facts['fixed-overtime-low'], facts['fixed-overtime-high']),
      'fixed-overtime-high',
      '固定残業代の上限が、下限より低くなっています。',
    ],
    [isOver(facts['age-from'], facts['age-to']), 'age-to', '年齢の上限が、下限より低くなっています。'],
    [
      Temporal.PlainDate.compare(validThrough, receivedOn) < 0,
      'valid-through',
      '応募期限日が、受付年月日より前です。',
    ],
    [
      facts.place !== undefined && facts.place.municipalityCode === null,
      'place',
      '就業場所の市区町村が分かりません。郵便番号と住所を確かめてください。',
    ],
  ];
  return all.filter(([holds]) => holds).map(([, key, words]) => ({ key, words }));
}
