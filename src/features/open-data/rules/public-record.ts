import {
  contactItems,
  establishmentItems,
  isVisible,
  shownVacancy,
  shownVacancyNumber,
  tagsOf,
  tagWords,
  type VacancyRecord,
  vacancyItems,
} from '#features/vacancies/index.ts';
import type { ItemTable } from '#kernel/items/item.ts';
import { isPastJapanDay, type Temporal } from '#kernel/time.ts';

/** Of persons: a copy that others keep cannot be called back, so it never holds them. */
const ofPersons: readonly string[] = [...contactItems, 'representative', 'representative-title'];

const without = (items: ItemTable): ItemTable =>
  Object.fromEntries(Object.entries(items).filter(([key]) => !ofPersons.includes(key)));

export const publicVacancyItems = without(vacancyItems);
export const publicEmployerItems = without(establishmentItems);

type Values = Readonly<Record<string, unknown>>;
type Words = Readonly<Record<string, readonly string[]>>;

/** A vacancy as anybody may read, keep and hand on. */
export interface PublicRecord {
  readonly number: string;
  readonly shownNumber: string;
  readonly address: string;
  readonly receivedOn: string;
  readonly validThrough: string;
  readonly revision: number;
  readonly changedAt: string;
  readonly items: Values;
  readonly words: Words;
  readonly tags: readonly { readonly key: string; readonly words: string }[];
  readonly employer: { readonly number: string; readonly items: Values; readonly words: Words } | null;
  readonly employerHidden: 'for-registered' | 'by-wish' | null;
}

const isThere = (value: unknown): boolean => value !== undefined && value !== null;

function itemsOf(values: Values, table: ItemTable): { readonly items: Values; readonly words: Words } {
  const there = Object.entries(table).filter(([key]) => isThere(values[key]));
  return {
    items: Object.fromEntries(there.map(([key]) => [key, values[key]])),
    words: Object.fromEntries(there.map(([key, item]) => [key, item.show(values[key])])),
  };
}

/** Whether anybody may find it at this moment. */
export const isPublic = ({ vacancy }: VacancyRecord, now: Temporal.Instant): boolean =>
  vacancy.state === 'open' &&
  !isPastJapanDay(vacancy.valid_through, now) &&
  isVisible(vacancy.disclosure, 'anybody');

/** What anybody reads of it, by the one rule that decides that. */
export const shownToAnybody = ({ vacancy, establishment }: VacancyRecord) =>
  shownVacancy(vacancy.answers, establishment.answers, { disclosure: vacancy.disclosure, viewer: 'anybody' });

export function publicRecord(record: VacancyRecord, baseUrl: string): PublicRecord {
  const { vacancy } = record;
  const { facts, establishment, silence } = shownToAnybody(record);
  return {
    number: vacancy.number,
    shownNumber: shownVacancyNumber(vacancy.number),
    address: `${baseUrl}/jobs/${vacancy.number}`,
    receivedOn: vacancy.received_on.toString(),
    validThrough: vacancy.valid_through.toString(),
    revision: vacancy.revision,
    changedAt: vacancy.changed_at.toString(),
    ...itemsOf(facts, publicVacancyItems),
    tags: tagsOf(facts).map((key) => ({ key, words: tagWords(key) })),
    employer:
      establishment === undefined
        ? null
        : { number: vacancy.establishment_number, ...itemsOf(establishment, publicEmployerItems) },
    employerHidden: silence ?? null,
  };
}
