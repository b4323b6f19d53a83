import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';

/** A login between its right password and its one-time password. */
export type LoginAttemptRow = {
  id: string;
  token_hash: string;
  account_id: string;
  device: string;
  begun_at: Temporal.Instant;
  /** Of the mail; the newest one counts. None where another way is asked for first. */
  sendings: number;
  /** When the mail server took the mail of the newest sending. */
  sent_at: Temporal.Instant | null;
  /** Wrong ones on the newest sending. */
  tries: number;
  /** Wrong ones of every other kind. */
  other_tries: number;
  next: string | null;
  ended_at: Temporal.Instant | null;
};

type Tables = { login_attempts: LoginAttemptRow };

/** The table of this slice. */
export const on = (tx: Tx) => tx.withTables<Tables>();
