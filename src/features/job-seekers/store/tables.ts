import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Registration } from '../items/registration-table.ts';
import type { PublishedTexts } from '../rules/published-texts.ts';
import type { InvalidReason } from '../rules/registration-state.ts';

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
  invalid_reason: InvalidReason | null;
  email_typed: string | null;
  email_key: string | null;
  email_registered_at: Temporal.Instant | null;
  confirmed_at: Temporal.Instant | null;
  confirmed_by: string | null;
  joined_into: string | null;
  joined_at: Temporal.Instant | null;
  /** Everything that is registered; the columns above it are what is searched for. */
  answers: Registration;
  revision: number;
  /** REFER-4: what employers may find; null while the person is not public. */
  published_texts: PublishedTexts | null;
};

/** One item that was changed, by whom, from what to what; null where there was or is no answer. */
export type ChangeRow = {
  id: string;
  job_seeker_number: string;
  revision: number;
  item: string;
  from_value: string | null;
  to_value: string | null;
  at: Temporal.Instant;
  actor_kind: string;
  actor_id: string | null;
  actor_office: string | null;
};

type Tables = {
  job_seekers: JobSeekerRow;
  job_seeker_changes: ChangeRow;
  job_seeker_notices: {
    job_seeker_number: string;
    kind: string;
    about: Temporal.PlainDate;
    told_at: Temporal.Instant;
  };
};

/** The tables of this slice. */
export const on = (tx: Tx) => tx.withTables<Tables>();
