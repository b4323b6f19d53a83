import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Role } from '../rules/roles.ts';

type Instant = Temporal.Instant;

export type StaffRow = {
  id: string;
  login_name: string;
  login_key: string;
  name: string;
  role: Role;
  office_number: string;
  password_hash: string;
  password_initial: boolean;
  authenticator_secret: string | null;
  authenticator_confirmed_at: Instant | null;
  authenticator_last_step: number | null;
  added_at: Instant;
  closed_at: Instant | null;
};

export type SignInAttemptRow = {
  id: string;
  token_hash: string;
  staff_id: string;
  begun_at: Instant;
  ended_at: Instant | null;
  proved_at: Instant | null;
  next: string;
};

type Tables = {
  staff: StaffRow;
  staff_login_attempts: SignInAttemptRow;
  staff_tries: { subject: string; wrong_tries: number; locked_at: Instant | null };
};

export const on = (tx: Tx) => tx.withTables<Tables>();
