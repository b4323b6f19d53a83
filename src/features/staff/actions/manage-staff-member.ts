import { removePasskeys } from '#features/ways-in/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { type AuditEntry, record } from '#platform/recording/audit.ts';
import { endSessionsOf } from '#platform/security/sessions.ts';
import { loginKey } from '../rules/login-name.ts';
import { endAttemptsOf } from '../store/sign-in-attempts.store.ts';
import {
  findOpenStaffByLogin,
  lockOpenAdministrators,
  lockStaff,
  updateStaff,
} from '../store/staff.store.ts';
import { forgetTries, triesSubject } from '../store/staff-tries.store.ts';
import type { StaffRow } from '../store/tables.ts';
import type { ManageStaffFault } from './change-staff-member.ts';
import { newInitialPassword } from './initial-password.ts';
import type { Visit } from './visit.ts';

type Done = Result<undefined, ManageStaffFault>;

/** One administrator acts on another open member of staff: checked, done and written down in one transaction. */
async function manage(
  parts: Parts,
  id: string,
  action: AuditEntry['action'],
  visit: Visit,
  work: (tx: Tx, staff: StaffRow) => Promise<void>,
): Promise<Done> {
  const { actor, now } = visit;
  return parts.database.transaction(async (tx) => {
    const administrators = await lockOpenAdministrators(tx);
    if (!administrators.includes(actor.id ?? '')) return fail('staff.forbidden');
    const staff = await lockStaff(tx, id);
    if (staff === undefined) return fail('staff.unknown');
    if (staff.closed_at !== null) return fail('staff.closed');
    if (staff.id === actor.id) return fail('staff.oneself');
    await work(tx, staff);
    await record(tx, { at: now, actor, action, result: 'done', subject: { kind: 'staff', id } });
    return ok(undefined);
  });
}

async function signOutEverywhere(tx: Tx, staff: StaffRow, { now }: Visit): Promise<void> {
  await endAttemptsOf(tx, staff.id, now);
  await endSessionsOf(tx, staff.id, 'ended-by-staff', now);
}

/** The person no longer works here: no sign-in any more; the name stays readable in records. */
export const closeStaffMember = (parts: Parts, id: string, visit: Visit): Promise<Done> =>
  manage(parts, id, 'staff.close', visit, async (tx, staff) => {
    await updateStaff(tx, staff.id, { closed_at: visit.now });
    await removePasskeys(tx, { kind: 'staff', id: staff.id });
    await signOutEverywhere(tx, staff, visit);
  });

export const endStaffSessions = (parts: Parts, id: string, visit: Visit): Promise<Done> =>
  manage(parts, id, 'staff.end-sessions', visit, (tx, staff) => signOutEverywhere(tx, staff, visit));

/** For a lost phone: app and passkeys end, and the next sign-in sets up a second step anew. */
export const resetAuthenticator = (parts: Parts, id: string, visit: Visit): Promise<Done> =>
  manage(parts, id, 'staff.reset-authenticator', visit, async (tx, staff) => {
    await updateStaff(tx, staff.id, {
      authenticator_secret: null,
      authenticator_confirmed_at: null,
      authenticator_last_step: null,
    });
    await removePasskeys(tx, { kind: 'staff', id: staff.id });
    await signOutEverywhere(tx, staff, visit);
  });

/** For a forgotten password: a new one to hand over once, which the next sign-in replaces (s-pw7). */
export async function renewInitialPassword(
  parts: Parts,
  id: string,
  visit: Visit,
): Promise<Result<{ readonly initialPassword: string }, ManageStaffFault | 'staff.sign-in.busy'>> {
  const initialPassword = newInitialPassword();
  const hash = await parts.passwords.hash(initialPassword);
  if (!hash.ok) return fail('staff.sign-in.busy');
  const done = await manage(parts, id, 'staff.renew-password', visit, async (tx, staff) => {
    await updateStaff(tx, staff.id, { password_hash: hash.value, password_initial: true });
    await forgetTries(tx, triesSubject(parts.secrets, staff.login_key));
    await signOutEverywhere(tx, staff, visit);
  });
  return done.ok ? ok({ initialPassword }) : done;
}

export const endLockOfStaffMember = (parts: Parts, id: string, visit: Visit): Promise<Done> =>
  manage(parts, id, 'staff.end-lock', visit, (tx, staff) =>
    forgetTries(tx, triesSubject(parts.secrets, staff.login_key)),
  );

/** The operator's way to end a lock, where no administrator can. */
export async function endStaffLock(
  parts: Parts,
  loginName: string,
): Promise<Result<undefined, 'staff.unknown'>> {
  return parts.database.transaction(async (tx) => {
    const staff = await findOpenStaffByLogin(tx, loginKey(loginName));
    if (staff === undefined) return fail('staff.unknown');
    await forgetTries(tx, triesSubject(parts.secrets, staff.login_key));
    await record(tx, {
      at: parts.clock.now(),
      actor: { kind: 'operator' },
      action: 'staff.end-lock',
      result: 'done',
      subject: { kind: 'staff', id: staff.id },
    });
    return ok(undefined);
  });
}
