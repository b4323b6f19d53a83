import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';

export type Sex = 'female' | 'male' | 'not-told';
export type WishedEmployment = 'full-time' | 'part-time' | 'seasonal' | 'migrant';

export type JobSeekerRow = {
  number: string;
  office_number: string;
  kind: 'online' | 'counter';
  name: string;
  name_key: string;
  kana: string;
  kana_key: string;
  birth_date: Temporal.PlainDate;
  sex: Sex;
  postal_code: string;
  municipality_code: string | null;
  address: string;
  telephone: string;
  wished_employment: WishedEmployment;
  wished_work: string;
  registered_at: Temporal.Instant;
  registered_by: string | null;
  valid_through: Temporal.PlainDate;
  invalid_since: Temporal.PlainDate | null;
  email_typed: string | null;
  email_key: string | null;
  email_registered_at: Temporal.Instant | null;
  revision: number;
};

type Tables = { job_seekers: JobSeekerRow };

/** The table of this slice. */
export const on = (tx: Tx) => tx.withTables<Tables>();
