import { registrationState } from '#features/job-seekers/index.ts';
import type { OwnStanding } from '#features/registration/index.ts';
import { policy } from '#kernel/policy.ts';
import type { Temporal } from '#kernel/time.ts';

/** What only the person can do, and by when; the nearest deadline first. */
export interface Awaiting {
  readonly kind: 'validity-ends';
  readonly through: Temporal.PlainDate;
  readonly daysLeft: number;
}

const firstWarning = Math.max(...policy.registration.warningDays);

/** Facts become something that awaits the person as soon as the first mail warns of it. */
export function awaitingOf(standing: OwnStanding, now: Temporal.Instant): readonly Awaiting[] {
  const state = registrationState(standing, now);
  if (state.kind !== 'valid' || state.daysLeft > firstWarning) return [];
  return [{ kind: 'validity-ends', through: state.through, daysLeft: state.daysLeft }];
}
