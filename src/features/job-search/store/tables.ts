import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { MailPace } from '../rules/mail-pace.ts';

export type FavouriteRow = { account_id: string; vacancy_id: number; added_at: Temporal.Instant };

export type SeenVacancyRow = { account_id: string; vacancy_id: number; seen_at: Temporal.Instant };

export type SavedSearchRow = {
  id: string;
  account_id: string;
  name: string;
  /** The address of the search, behind the question mark. */
  conditions: string;
  saved_at: Temporal.Instant;
  looked_at: Temporal.Instant;
  /** The youngest vacancy there was at the last look. */
  looked_vacancy_id: number;
  mail: MailPace;
  next_mail_on: Temporal.PlainDate | null;
  mail_from_vacancy_id: number | null;
};

export type SavedSearchMailingRow = { search_id: string; vacancy_id: number; mailed_at: Temporal.Instant };

type Tables = {
  favourites: FavouriteRow;
  seen_vacancies: SeenVacancyRow;
  saved_searches: SavedSearchRow;
  saved_search_mailings: SavedSearchMailingRow;
};

/** The tables of this slice. */
export const on = (tx: Tx) => tx.withTables<Tables>();
