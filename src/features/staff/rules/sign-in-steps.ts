import { policy } from '#kernel/policy.ts';
import { isWithin, type Temporal } from '#kernel/time.ts';

/** What is still to do after the right password. */
export type SignInStep = 'set-up' | 'code' | 'new-password' | 'done';

export interface SignInState {
  /** An app is confirmed, or there is a passkey. */
  readonly hasSecondStep: boolean;
  /** The code or the passkey of this sign-in was right. */
  readonly proved: boolean;
  /** The password was handed over by somebody else. */
  readonly passwordInitial: boolean;
}

export function nextSignInStep(state: SignInState): SignInStep {
  if (!state.proved) return state.hasSecondStep ? 'code' : 'set-up';
  return state.passwordInitial ? 'new-password' : 'done';
}

/** A sign-in waits for its next step as long as a session waits for its next use. */
export const isSignInAlive = (begunAt: Temporal.Instant, now: Temporal.Instant): boolean =>
  isWithin(begunAt, policy.session.staff.idle, now);
