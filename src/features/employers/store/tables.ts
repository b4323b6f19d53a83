import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { EstablishmentAnswers } from '../items/establishment-step.ts';
import type { Standing, UserRole } from '../rules/standing.ts';

type Instant = Temporal.Instant;

export type StandingRow = {
  establishment_number: string;
  office_number: string;
  standing: Standing;
  applied_at: Instant;
  decided_at: Instant | null;
  decided_by: string | null;
  reason: string | null;
  /** What the office asks beyond the 求人票, by item. */
  answers: EstablishmentAnswers;
  revision: number;
};

export type EmployerUserRow = {
  account_id: string;
  establishment_number: string;
  name: string;
  department: string;
  role: UserRole;
  added_at: Instant;
  removed_at: Instant | null;
};

export type InvitationEnd = 'accepted' | 'withdrawn' | 'replaced';

export type InvitationRow = {
  id: string;
  link_hash: string;
  establishment_number: string;
  address_typed: string;
  address_key: string;
  name: string;
  department: string;
  role: UserRole;
  invited_at: Instant;
  invited_by_account: string | null;
  invited_by_staff: string | null;
  ended_at: Instant | null;
  end_reason: InvitationEnd | null;
};

type Tables = {
  establishment_standings: StandingRow;
  establishment_serials: { series: string; next_serial: number };
  employer_users: EmployerUserRow;
  employer_invitations: InvitationRow;
  /** Of vacancies: what an establishment is called. */
  establishment_names: { number: string; name: string; name_key: string };
  /** Of accounts: where mail for somebody goes. */
  account_addresses: {
    id: string;
    face: string;
    address_typed: string;
    opened_at: Instant;
    withdrawn_at: Instant | null;
    unavailable_since: Instant | null;
  };
};

/** The tables of this slice, and what vacancies and accounts publish. */
export const on = (tx: Tx) => tx.withTables<Tables>();
