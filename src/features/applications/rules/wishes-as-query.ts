import type { Registration } from '#features/job-seekers/index.ts';
import { emptyQuery, type SearchQuery } from '#features/vacancies/index.ts';

type Wishes = Pick<
  Registration,
  | 'wished-employment'
  | 'employment-kinds'
  | 'wished-work'
  | 'wished-places'
  | 'hours-from'
  | 'hours-to'
  | 'wage-unit'
  | 'wage-least'
>;

/** How a wish for work names the kinds of vacancies. */
const vacanciesFor = {
  'full-time': { hours: ['full'] },
  'part-time': { hours: ['part'] },
  seasonal: { kind: ['seasonal'] },
  migrant: { kind: ['migrant'] },
} as const;

export const employmentsFor = {
  regular: ['regular'],
  other: ['other-than-regular', 'part-time'],
  dispatched: [
    'fixed-term-dispatch',
    'open-term-dispatch',
    'fixed-term-dispatch-part',
    'open-term-dispatch-part',
  ],
} as const;

/** 雇用形態: a part-time job is パート労働者, whatever else is wished. */
function employmentOf(wishes: Wishes): readonly string[] {
  const kinds = wishes['employment-kinds'] ?? [];
  if (kinds.length === 0) return [];
  const wished: string[] = kinds.flatMap((kind) => [...employmentsFor[kind]]);
  return [...new Set(wishes['wished-employment'] === 'part-time' ? [...wished, 'part-time'] : wished)];
}

export const codesOf = (
  values: readonly ({ readonly code?: string | null } | undefined)[],
): readonly string[] => [...new Set(values.map((one) => one?.code ?? '').filter((code) => code !== ''))];

/** REFER-1: the search that a person's registered wishes amount to; what was left open is not asked for. */
export function wishesAsQuery(wishes: Wishes): SearchQuery {
  const { 'wished-employment': employment, 'hours-from': from, 'hours-to': to } = wishes;
  const least = wishes['wage-least'];
  // Who works over midnight is not served by a search for an end before the beginning.
  const isWithinDay = from !== undefined && to !== undefined && from < to;
  return {
    ...emptyQuery,
    ...(employment === undefined ? {} : vacanciesFor[employment]),
    employment: employmentOf(wishes),
    occupation: codesOf((wishes['wished-work'] ?? []).map((row) => row.occupation)),
    place: codesOf((wishes['wished-places'] ?? []).map((row) => row.place)),
    ...(least === undefined ? {} : { wage: least, unit: wishes['wage-unit'] ?? 'monthly' }),
    ...(isWithinDay ? { from, to } : {}),
    size: 10,
  };
}
