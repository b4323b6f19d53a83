import { staffWithPasskeys } from '#features/ways-in/index.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Secrets } from '#platform/security/secrets.ts';
import type { Role } from '../rules/roles.ts';
import { type StaffState, staffState } from '../rules/staff-state.ts';
import { findStaff, listStaff } from './staff.store.ts';
import { lockedSubjects, triesSubject } from './staff-tries.store.ts';
import type { StaffRow } from './tables.ts';

/** A member of staff as administrators see one. */
export interface StaffMember {
  readonly id: string;
  readonly loginName: string;
  readonly name: string;
  readonly role: Role;
  readonly officeNumber: string;
  readonly state: StaffState;
  readonly addedAt: Temporal.Instant;
}

async function withStates(
  tx: Tx,
  secrets: Secrets,
  rows: readonly StaffRow[],
  now: Temporal.Instant,
): Promise<readonly StaffMember[]> {
  const subjects = rows.map((row) => triesSubject(secrets, row.login_key));
  const locked = await lockedSubjects(tx, subjects, now);
  const withPasskey = await staffWithPasskeys(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    id: row.id,
    loginName: row.login_name,
    name: row.name,
    role: row.role,
    officeNumber: row.office_number,
    addedAt: row.added_at,
    state: staffState({
      closed: row.closed_at !== null,
      locked: locked.has(triesSubject(secrets, row.login_key)),
      passwordInitial: row.password_initial,
      hasSecondStep: row.authenticator_confirmed_at !== null || withPasskey.has(row.id),
    }),
  }));
}

export async function listStaffMembers(
  tx: Tx,
  secrets: Secrets,
  officeNumber: string,
  now: Temporal.Instant,
): Promise<readonly StaffMember[]> {
  return withStates(tx, secrets, await listStaff(tx, officeNumber), now);
}

export async function findStaffMember(
  tx: Tx,
  secrets: Secrets,
  id: string,
  now: Temporal.Instant,
): Promise<StaffMember | undefined> {
  const row = await findStaff(tx, id);
  return row === undefined ? undefined : (await withStates(tx, secrets, [row], now))[0];
}
