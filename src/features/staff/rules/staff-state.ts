/** What an administrator needs to know of a member of staff at a glance; the first that is true. */
export type StaffState = 'closed' | 'locked' | 'first-sign-in' | 'no-second-step' | 'open';

export function staffState(facts: {
  readonly closed: boolean;
  readonly locked: boolean;
  readonly passwordInitial: boolean;
  /** An app is confirmed, or there is a passkey. */
  readonly hasSecondStep: boolean;
}): StaffState {
  if (facts.closed) return 'closed';
  if (facts.locked) return 'locked';
  if (facts.passwordInitial) return 'first-sign-in';
  return facts.hasSecondStep ? 'open' : 'no-second-step';
}
