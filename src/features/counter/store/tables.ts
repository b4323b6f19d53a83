import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';

export type CodeEnd = 'used' | 'replaced' | 'errors';

/** An account creation code as `opening` publishes it; never the code itself. */
export type CodeRow = {
  id: string;
  job_seeker_number: string;
  issued_at: Temporal.Instant;
  valid_through: Temporal.PlainDate;
  errors: number;
  ended_at: Temporal.Instant | null;
  end_reason: CodeEnd | null;
};

/** Two records that became one, with all that undoing needs. */
export type JoiningRow = {
  id: string;
  living_number: string;
  joined_number: string;
  reason: string;
  joined_at: Temporal.Instant;
  joined_by: string;
  undoing: string;
  undone_at: Temporal.Instant | null;
  undone_by: string | null;
  undone_reason: string | null;
};

type Tables = {
  job_seeker_joinings: JoiningRow;
  counter_openings_elsewhere: {
    session_id: string;
    job_seeker_number: string;
    staff_id: string;
    reason: string;
    opened_at: Temporal.Instant;
  };
  account_creation_codes_public_states: CodeRow;
  job_seekers_public_names: { number: string; name: string; kana: string; office_number: string };
};

/** The tables of this slice, and what opening and job-seekers publish. */
export const on = (tx: Tx) => tx.withTables<Tables>();
