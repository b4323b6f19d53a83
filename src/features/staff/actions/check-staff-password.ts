import { fail, ok, type Result } from '#kernel/result.ts';
import type { Parts } from '#platform/parts.ts';
import { record } from '#platform/recording/audit.ts';
import { lockStaff, updateStaff } from '../store/staff.store.ts';
import { giveTryBack, reserveTry, triesSubject } from '../store/staff-tries.store.ts';
import type { StaffRow } from '../store/tables.ts';
import type { Visit } from './visit.ts';

export type PasswordCheckFault =
  | 'staff.sign-in.wrong'
  | 'staff.sign-in.locked-now'
  | 'staff.sign-in.locked'
  | 'staff.sign-in.busy';

/**
 * Tries a password on a login name, known or not, under the lock of s-stf1. The try is counted before the password is
 * looked at, in a transaction of its own; a right one gives only itself back.
 */
export async function checkStaffPassword(
  parts: Parts,
  tried: { readonly loginKey: string; readonly staff: StaffRow | undefined; readonly password: string },
  visit: Visit,
): Promise<Result<StaffRow, PasswordCheckFault>> {
  const { staff } = tried;
  const { now } = visit;
  const subject = triesSubject(parts.secrets, tried.loginKey);
  const reserved = await parts.database.transaction((tx) => reserveTry(tx, subject, now));
  if (reserved === undefined) return refuse(parts, staff, 'staff.sign-in.locked', visit);
  const answer = await parts.passwords.verify(staff?.password_hash, tried.password);
  if (!answer.ok) {
    await parts.database.transaction((tx) => giveTryBack(tx, subject));
    return fail('staff.sign-in.busy');
  }
  if (!answer.value || staff === undefined) {
    const fault = reserved.lockedAt === null ? 'staff.sign-in.wrong' : 'staff.sign-in.locked-now';
    return refuse(parts, staff, fault, visit);
  }
  await parts.database.transaction((tx) => giveTryBack(tx, subject));
  await raiseCost(parts, staff, tried.password);
  return ok(staff);
}

async function refuse(
  parts: Parts,
  staff: StaffRow | undefined,
  fault: PasswordCheckFault,
  { actor, now }: Visit,
): Promise<Result<never, PasswordCheckFault>> {
  const known = staff === undefined ? {} : { subject: { kind: 'staff' as const, id: staff.id } };
  await record(parts.database.reading, {
    at: now,
    actor,
    action: 'staff.check-password',
    result: fault,
    ...known,
  });
  return fail(fault);
}

/**
 * A hash made with an earlier, cheaper setting is made anew while the password is at hand (s-pw6), unless another
 * password was set meanwhile.
 */
async function raiseCost(parts: Parts, staff: StaffRow, password: string): Promise<void> {
  if (!parts.passwords.isOutdated(staff.password_hash)) return;
  const hash = await parts.passwords.hash(password);
  if (!hash.ok) return;
  await parts.database.transaction(async (tx) => {
    const held = await lockStaff(tx, staff.id);
    if (held?.password_hash !== staff.password_hash) return;
    await updateStaff(tx, staff.id, { password_hash: hash.value });
  });
}
