import type { Tx } from '#platform/database/database.ts';
import type { SessionProof } from '#platform/security/session.ts';
import { noteProved } from '../store/sign-in-attempts.store.ts';
import { completeSignIn, type SignedIn } from './complete-sign-in.ts';
import type { SignIn } from './find-sign-in.ts';
import type { SignInVisit } from './visit.ts';

export type SecondStepOutcome = SignedIn | { readonly step: 'new-password' };

/** The second step is proved: the session begins, unless a password that somebody else knows goes first. */
export async function finishSecondStep(
  tx: Tx,
  signIn: SignIn,
  by: SessionProof,
  visit: SignInVisit,
): Promise<SecondStepOutcome> {
  await noteProved(tx, signIn.attempt.id, visit.now);
  if (signIn.staff.password_initial) return { step: 'new-password' };
  return completeSignIn(tx, signIn, visit, by);
}
