import { isPastJapanDay, type Temporal } from '#kernel/time.ts';

/** What the rules here ask of a job seeker's record. */
export interface Registration {
  readonly kind: 'online' | 'counter';
  readonly validThrough: Temporal.PlainDate;
  readonly invalidSince: Temporal.PlainDate | null;
  readonly invalidReason: string | null;
}

/** LEAVE-1: what becomes of the registration when its owner leaves My Page. */
export type RegistrationAfterLeaving = 'none' | 'stays' | 'becomes-invalid' | 'is-invalid';

export function registrationAfterLeaving(
  registration: Registration | undefined,
  now: Temporal.Instant,
): RegistrationAfterLeaving {
  if (registration === undefined) return 'none';
  if (registration.kind === 'counter') return 'stays';
  const { invalidSince, validThrough } = registration;
  return invalidSince === null && !isPastJapanDay(validThrough, now) ? 'becomes-invalid' : 'is-invalid';
}

/** LEAVE-2: what leaving made invalid becomes valid again on return, while its validity still runs. */
export const becomesValidAgain = (
  { kind, invalidReason, validThrough }: Registration,
  now: Temporal.Instant,
): boolean => kind === 'online' && invalidReason === 'left' && !isPastJapanDay(validThrough, now);
