import { hasPasskey, offeredSecrets, unsealSecret } from '#features/ways-in/index.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { nextSignInStep, type SignInStep } from '../rules/sign-in-steps.ts';
import { findAttempt, lockAttempt } from '../store/sign-in-attempts.store.ts';
import { findStaff, lockStaff } from '../store/staff.store.ts';
import type { SignInAttemptRow, StaffRow } from '../store/tables.ts';

/** A sign-in under way: the password was right. */
export interface SignIn {
  readonly attempt: SignInAttemptRow;
  readonly staff: StaffRow;
  readonly step: SignInStep;
  /** What the second step may be proved with; neither before the first set-up. */
  readonly hasApp: boolean;
  readonly hasPasskey: boolean;
}

async function signInOf(
  tx: Tx,
  attempt: SignInAttemptRow,
  staff: StaffRow | undefined,
): Promise<SignIn | undefined> {
  if (staff === undefined || staff.closed_at !== null) return undefined;
  const hasOwnPasskey = await hasPasskey(tx, { kind: 'staff', id: staff.id });
  const hasApp = staff.authenticator_confirmed_at !== null;
  const step = nextSignInStep({
    hasSecondStep: hasApp || hasOwnPasskey,
    proved: attempt.proved_at !== null,
    passwordInitial: staff.password_initial,
  });
  return { attempt, staff, step, hasApp, hasPasskey: hasOwnPasskey };
}

export async function findSignIn(tx: Tx, token: string, now: Temporal.Instant): Promise<SignIn | undefined> {
  const attempt = await findAttempt(tx, token, now);
  return attempt === undefined ? undefined : signInOf(tx, attempt, await findStaff(tx, attempt.staff_id));
}

/** The same, and until the commit no other request goes on with it. */
export async function lockSignIn(tx: Tx, token: string, now: Temporal.Instant): Promise<SignIn | undefined> {
  const attempt = await lockAttempt(tx, token, now);
  return attempt === undefined ? undefined : signInOf(tx, attempt, await lockStaff(tx, attempt.staff_id));
}

/** The secret that the set-up page of a sign-in shows. */
export const secretToSetUp = (parts: Parts, signIn: SignIn): string =>
  offeredSecrets(parts.secrets, signIn.attempt.id)[0];

/** The secrets a code may come from: the confirmed one, or those that were offered for the set-up. */
export function secretsInUse(parts: Parts, { staff, attempt }: SignIn): readonly string[] {
  const isSetUp = staff.authenticator_confirmed_at !== null && staff.authenticator_secret !== null;
  return isSetUp
    ? [unsealSecret(parts.secrets, staff.id, staff.authenticator_secret ?? '')]
    : offeredSecrets(parts.secrets, attempt.id);
}
