import type { Tx } from '#platform/database/database.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import type { SessionProof } from '#platform/security/session.ts';
import { beginSession } from '#platform/security/sessions.ts';
import { endAttempt } from '../store/sign-in-attempts.store.ts';
import type { StaffRow } from '../store/tables.ts';
import type { SignIn } from './find-sign-in.ts';
import type { SignInVisit } from './visit.ts';

export interface SignedIn {
  readonly step: 'done';
  /** For the cookie of the session. */
  readonly token: string;
  readonly next: string;
}

export const actorOf = (staff: StaffRow, requestId: string | undefined): Actor => ({
  kind: 'staff',
  id: staff.id,
  role: staff.role,
  officeNumber: staff.office_number,
  ...(requestId === undefined ? {} : { requestId }),
});

/** Everything is proved: the session begins, and an earlier one of the same person ends (s-ses4). */
export async function completeSignIn(
  tx: Tx,
  signIn: SignIn,
  visit: SignInVisit,
  by?: SessionProof,
): Promise<SignedIn> {
  const { staff, attempt } = signIn;
  const { device, now } = visit;
  await endAttempt(tx, attempt.id, now);
  const begun = { face: 'counter', ownerId: staff.id, device } as const;
  const { token } = await beginSession(tx, by === undefined ? begun : { ...begun, by }, now);
  await record(tx, {
    at: now,
    actor: actorOf(staff, visit.actor.requestId),
    action: 'staff.sign-in',
    result: 'done',
    subject: { kind: 'staff', id: staff.id },
    detail: { device },
  });
  return { step: 'done', token, next: attempt.next };
}
