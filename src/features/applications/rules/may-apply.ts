import { fail, ok, type Result } from '#kernel/result.ts';
import { type Channel, isReferral, isSelfApplication } from './channels.ts';

/** What decides whether a person may apply to a vacancy in one way. */
export interface ApplyingFacts {
  readonly channel: Channel;
  /** Whether the registration is valid [REG-8]. */
  readonly isRegistered: boolean;
  readonly kind: 'online' | 'counter';
  readonly isVacancyOpen: boolean;
  /** Whether it takes オンライン自主応募. */
  readonly takesSelfApplications: boolean;
  readonly hasOpenApplication: boolean;
  /** REFER-6 */
  readonly isRestricted: boolean;
}

export type ApplyingFault =
  | 'application.registration-invalid'
  | 'application.counter-users-only'
  | 'application.vacancy-over'
  | 'application.exists'
  | 'application.not-online'
  | 'application.restricted';

/** What is said first is what the person can do least about here. */
export function mayApply(facts: ApplyingFacts): Result<undefined, ApplyingFault> {
  const { channel } = facts;
  if (!facts.isRegistered) return fail('application.registration-invalid');
  if (isReferral(channel) && facts.kind !== 'counter') return fail('application.counter-users-only');
  if (!facts.isVacancyOpen) return fail('application.vacancy-over');
  if (facts.hasOpenApplication) return fail('application.exists');
  if (isSelfApplication(channel)) {
    if (!facts.takesSelfApplications) return fail('application.not-online');
    if (facts.isRestricted) return fail('application.restricted');
  }
  return ok(undefined);
}
