import type { employmentWords } from '../items/wishes.items.ts';

/** The decades by which ages are published and searched for; the last one and everybody older. */
export const ageDecades = [10, 20, 30, 40, 50, 60, 70] as const;

export type AgeDecade = (typeof ageDecades)[number];

/** What an employer asks of people whose data are public; empty lists and words ask for nothing. */
export interface PublishedQuery {
  readonly employment: readonly (keyof typeof employmentWords)[];
  /** Occupations, three digits. */
  readonly occupations: readonly string[];
  /** Prefectures of two digits and municipalities of five. */
  readonly places: readonly string[];
  readonly ages: readonly AgeDecade[];
  /** Each must be in the published words, the qualifications or the work done. */
  readonly words: readonly string[];
  readonly qualification: readonly string[];
  readonly experience: readonly string[];
}
