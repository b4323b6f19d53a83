import { fail, ok, type Result } from '#kernel/result.ts';
import type { Parts } from '#platform/parts.ts';
import { record } from '#platform/recording/audit.ts';
import type { Session } from '#platform/security/session.ts';
import { endSessionsOf, renewSession } from '#platform/security/sessions.ts';
import { endAttemptsOf } from '../store/sign-in-attempts.store.ts';
import { findStaff, updateStaff } from '../store/staff.store.ts';
import { checkStaffPassword, type PasswordCheckFault } from './check-staff-password.ts';
import { hashNewPassword, type NewPasswordProblem, type WishedPassword } from './new-password.ts';
import type { Visit } from './visit.ts';

export type ChangePasswordFault = PasswordCheckFault | NewPasswordProblem | 'staff.unknown';

/** The present password first; whoever else is signed in with the old one is signed out. A new token for the cookie. */
export async function changeOwnPassword(
  parts: Parts,
  wished: WishedPassword & {
    readonly staffId: string;
    readonly session: Session;
    readonly presentPassword: string;
  },
  visit: Visit,
): Promise<Result<{ readonly token: string | undefined }, ChangePasswordFault>> {
  const { now, actor } = visit;
  const staff = await findStaff(parts.database.reading, wished.staffId);
  if (staff === undefined) return fail('staff.unknown');
  const tried = { loginKey: staff.login_key, staff, password: wished.presentPassword };
  const checked = await checkStaffPassword(parts, tried, visit);
  if (!checked.ok) return checked;
  const hash = await hashNewPassword(parts, staff, wished);
  if (!hash.ok) return hash;
  return parts.database.transaction(async (tx) => {
    await updateStaff(tx, staff.id, { password_hash: hash.value, password_initial: false });
    await endAttemptsOf(tx, staff.id, now);
    await endSessionsOf(tx, staff.id, 'ended-by-owner', now, wished.session.id);
    await record(tx, {
      at: now,
      actor,
      action: 'staff.change-password',
      result: 'done',
      subject: { kind: 'staff', id: staff.id },
    });
    return ok({ token: await renewSession(tx, wished.session, now) });
  });
}
