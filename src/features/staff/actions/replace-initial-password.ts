import { fail, ok, type Result } from '#kernel/result.ts';
import type { Parts } from '#platform/parts.ts';
import { record } from '#platform/recording/audit.ts';
import { updateStaff } from '../store/staff.store.ts';
import { actorOf, completeSignIn, type SignedIn } from './complete-sign-in.ts';
import { findSignIn, lockSignIn } from './find-sign-in.ts';
import { hashNewPassword, type NewPasswordProblem, type WishedPassword } from './new-password.ts';
import type { SignInVisit } from './visit.ts';

/** The last step of a sign-in with a password that somebody else handed over. */
export async function replaceInitialPassword(
  parts: Parts,
  wished: WishedPassword & { readonly token: string },
  visit: SignInVisit,
): Promise<Result<SignedIn, NewPasswordProblem | 'staff.sign-in.over'>> {
  const { now } = visit;
  const found = await findSignIn(parts.database.reading, wished.token, now);
  if (found?.step !== 'new-password') return fail('staff.sign-in.over');
  const hash = await hashNewPassword(parts, found.staff, wished);
  if (!hash.ok) return hash;
  return parts.database.transaction(async (tx) => {
    const signIn = await lockSignIn(tx, wished.token, now);
    if (signIn?.step !== 'new-password') return fail('staff.sign-in.over');
    const { staff } = signIn;
    await updateStaff(tx, staff.id, { password_hash: hash.value, password_initial: false });
    await record(tx, {
      at: now,
      actor: actorOf(staff, visit.actor.requestId),
      action: 'staff.replace-initial-password',
      result: 'done',
      subject: { kind: 'staff', id: staff.id },
    });
    return ok(await completeSignIn(tx, signIn, visit));
  });
}
