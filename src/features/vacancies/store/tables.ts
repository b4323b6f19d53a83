import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { EstablishmentFacts, VacancyFacts } from '../items/vacancy-table.ts';
import type { Audience, Disclosure } from '../rules/disclosure.ts';
import type { VacancyState } from '../rules/prepare-vacancy.ts';
import type { columnsOf } from '../rules/vacancy-columns.ts';
import type { VacancyTexts } from '../rules/vacancy-texts.ts';

export type { VacancyState };

export type EstablishmentRow = {
  /** 1301-123456-7 */
  number: string;
  name: string;
  name_key: string;
  answers: EstablishmentFacts;
  revision: number;
};

export type VacancyRow = {
  id: number;
  /** 13010-1234567, the serial without leading zeros. */
  number: string;
  establishment_number: string;
  state: VacancyState;
  received_on: Temporal.PlainDate;
  valid_through: Temporal.PlainDate;
  ended_on: Temporal.PlainDate | null;
  disclosure: Disclosure;
  answers: VacancyFacts;
  revision: number;
  changed_at: Temporal.Instant;
  alike: string;
} & ReturnType<typeof columnsOf>;

export type VacancyTextsRow = { vacancy_id: number; audience: Audience } & VacancyTexts;

export type VacancyChangeRow = {
  id: number;
  vacancy_id: number;
  revision: number;
  item: string;
  from_value: unknown;
  to_value: unknown;
  on_day: Temporal.PlainDate;
};

type Tables = {
  establishments: EstablishmentRow;
  vacancies: VacancyRow;
  vacancy_texts: VacancyTextsRow;
  vacancy_changes: VacancyChangeRow;
};

/** The tables of this slice. */
export const on = (tx: Tx) => tx.withTables<Tables>();
