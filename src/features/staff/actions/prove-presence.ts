import { fail, ok, type Result } from '#kernel/result.ts';
import type { Parts } from '#platform/parts.ts';
import { record } from '#platform/recording/audit.ts';
import type { Session } from '#platform/security/session.ts';
import { renewSession } from '#platform/security/sessions.ts';
import { findStaff } from '../store/staff.store.ts';
import { checkStaffPassword, type PasswordCheckFault } from './check-staff-password.ts';
import type { Visit } from './visit.ts';

/** The password once more, where a login of some time ago is not enough (s-ses5). A new token for the cookie. */
export async function provePresence(
  parts: Parts,
  typed: { readonly staffId: string; readonly session: Session; readonly password: string },
  visit: Visit,
): Promise<Result<{ readonly token: string | undefined }, PasswordCheckFault | 'staff.unknown'>> {
  const staff = await findStaff(parts.database.reading, typed.staffId);
  if (staff === undefined) return fail('staff.unknown');
  const tried = { loginKey: staff.login_key, staff, password: typed.password };
  const checked = await checkStaffPassword(parts, tried, visit);
  if (!checked.ok) return checked;
  return parts.database.transaction(async (tx) => {
    await record(tx, {
      at: visit.now,
      actor: visit.actor,
      action: 'staff.prove-presence',
      result: 'done',
      subject: { kind: 'staff', id: staff.id },
    });
    return ok({ token: await renewSession(tx, typed.session, visit.now) });
  });
}
