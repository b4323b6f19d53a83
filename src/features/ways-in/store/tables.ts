import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';

type Instant = Temporal.Instant;

export type AuthenticatorRow = {
  account_id: string;
  /** Sealed. */
  secret: string;
  added_at: Instant;
  used_at: Instant | null;
  last_step: number;
  /** The password was set anew with the mailbox alone, and no other way let its owner in since. */
  mail_closed_at: Instant | null;
};

export type RecoveryCodeRow = {
  id: string;
  account_id: string;
  code_hash: string;
  made_at: Instant;
  used_at: Instant | null;
};

export type SlipEnd = 'used' | 'replaced' | 'tries' | 'withdrawn';

export type SlipRow = {
  id: string;
  account_id: string;
  code_hash: string;
  /** What the person showed, by its key. */
  document: string;
  issued_at: Instant;
  issued_by: string;
  tries: number;
  ended_at: Instant | null;
  end_reason: SlipEnd | null;
};

type Tables = {
  account_authenticators: AuthenticatorRow;
  recovery_codes: RecoveryCodeRow;
  slips: SlipRow;
};

/** The tables of this slice. */
export const on = (tx: Tx) => tx.withTables<Tables>();
