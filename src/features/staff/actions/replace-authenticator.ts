import { matchCode, offeredSecrets, sealSecret } from '#features/ways-in/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Parts } from '#platform/parts.ts';
import { record } from '#platform/recording/audit.ts';
import { isFresh, type Session } from '#platform/security/session.ts';
import { endSessionsOf, renewSession } from '#platform/security/sessions.ts';
import { endAttemptsOf } from '../store/sign-in-attempts.store.ts';
import { findStaff, lockStaff, updateStaff } from '../store/staff.store.ts';
import { forgetTries, reserveTry, triesSubject } from '../store/staff-tries.store.ts';
import type { StaffRow } from '../store/tables.ts';
import type { Visit } from './visit.ts';

export type ReplaceAuthenticatorFault =
  | 'staff.unknown'
  | 'staff.session.not-fresh'
  | 'staff.sign-in.locked'
  | 'staff.code.wrong'
  | 'staff.code.locked-now';

/** One offer a session, and a new one after each replacement. */
const offerOf = (staff: StaffRow, session: Session): string =>
  `${session.id} ${staff.authenticator_secret ?? ''}`;

/** The secret that the settings show for a new app; the old one works until a code confirms it. */
export const secretToReplaceWith = (parts: Parts, staff: StaffRow, session: Session): string =>
  offeredSecrets(parts.secrets, offerOf(staff, session))[0];

/** A code of the new app takes the old one's place. A new token for the cookie. */
export async function replaceAuthenticator(
  parts: Parts,
  typed: { readonly staffId: string; readonly session: Session; readonly code: string },
  { actor, now }: Visit,
): Promise<Result<{ readonly token: string | undefined }, ReplaceAuthenticatorFault>> {
  const { session } = typed;
  if (!isFresh(session, now)) return fail('staff.session.not-fresh');
  const found = await findStaff(parts.database.reading, typed.staffId);
  if (found === undefined) return fail('staff.unknown');
  const subject = triesSubject(parts.secrets, found.login_key);
  const reserved = await parts.database.transaction((tx) => reserveTry(tx, subject, now));
  if (reserved === undefined) return fail('staff.sign-in.locked');
  return parts.database.transaction(async (tx) => {
    const staff = await lockStaff(tx, found.id);
    if (staff === undefined) return fail('staff.unknown');
    const offered = offeredSecrets(parts.secrets, offerOf(staff, session));
    const match = matchCode(offered, typed.code, now, null);
    const wrong = reserved.lockedAt === null ? 'staff.code.wrong' : 'staff.code.locked-now';
    await record(tx, {
      at: now,
      actor,
      action: 'staff.replace-authenticator',
      result: match === undefined ? wrong : 'done',
      subject: { kind: 'staff', id: staff.id },
    });
    if (match === undefined) return fail(wrong);
    await updateStaff(tx, staff.id, {
      authenticator_secret: sealSecret(parts.secrets, staff.id, match.secret),
      authenticator_confirmed_at: now,
      authenticator_last_step: match.step,
    });
    await forgetTries(tx, subject);
    await endAttemptsOf(tx, staff.id, now);
    await endSessionsOf(tx, staff.id, 'ended-by-owner', now, session.id);
    return ok({ token: await renewSession(tx, session, now) });
  });
}
