import { ok, type Result } from '#kernel/result.ts';
import type { Parts } from '#platform/parts.ts';
import { record } from '#platform/recording/audit.ts';
import { loginKey } from '../rules/login-name.ts';
import { insertAttempt } from '../store/sign-in-attempts.store.ts';
import { findOpenStaffByLogin } from '../store/staff.store.ts';
import { checkStaffPassword, type PasswordCheckFault } from './check-staff-password.ts';
import type { Visit } from './visit.ts';

/** The first half of a sign-in. The token names the attempt; it opens nothing but the steps that follow. */
export async function beginSignIn(
  parts: Parts,
  typed: { readonly loginName: string; readonly password: string; readonly next: string },
  visit: Visit,
): Promise<Result<{ readonly token: string }, PasswordCheckFault>> {
  const key = loginKey(typed.loginName);
  const staff = await findOpenStaffByLogin(parts.database.reading, key);
  const checked = await checkStaffPassword(parts, { loginKey: key, staff, password: typed.password }, visit);
  if (!checked.ok) return checked;
  const { id } = checked.value;
  const token = await parts.database.transaction(async (tx) => {
    await record(tx, {
      at: visit.now,
      actor: visit.actor,
      action: 'staff.sign-in.password',
      result: 'done',
      subject: { kind: 'staff', id },
    });
    return insertAttempt(tx, { staffId: id, next: typed.next }, visit.now);
  });
  return ok({ token });
}
