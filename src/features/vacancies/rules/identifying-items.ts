import type { VacancyFacts } from '../items/vacancy-table.ts';

/** Of a person: read on the page of those who may, but never looked for. */
export const contactItems = [
  'contact-section',
  'contact-name',
  'contact-kana',
  'contact-telephone',
  'contact-extension',
  'contact-fax',
  'contact-email',
] as const satisfies readonly (keyof VacancyFacts)[];

/** Items that say who or where the employer is: neither shown nor found where the employer is not named [JOB-5]. */
export const identifyingItems: readonly string[] = [
  ...contactItems,
  'place-note',
  'selection-place',
  'selection-station',
  'selection-station-by',
  'selection-minutes',
  'documents-to',
  'dispatch-licence',
  'message',
] satisfies readonly (keyof VacancyFacts)[];
