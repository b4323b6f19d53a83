import { policy } from '#kernel/policy.ts';
import { japanDay, Temporal } from '#kernel/time.ts';
import { endOfMonthAfter, isValid } from './validity.ts';

/** Why a record is invalid before its time: left My Page, by its owner's wish, lives on in another, or found work. */
export type InvalidReason = 'left' | 'owner' | 'joined' | 'hired';

/** What of a record says whether it is valid. */
export interface Standing {
  readonly valid_through: Temporal.PlainDate;
  readonly invalid_since: Temporal.PlainDate | null;
  readonly invalid_reason: InvalidReason | null;
}

export type RegistrationState =
  /** Through 23:59 of that day, on which `daysLeft` is 0. */
  | { readonly kind: 'valid'; readonly through: Temporal.PlainDate; readonly daysLeft: number }
  /** Its term ran out: `since` is the first day without it. */
  | {
      readonly kind: 'lapsed';
      readonly since: Temporal.PlainDate;
      /** The last day on which its owner may make it valid again alone. */
      readonly mayReactivateUntil: Temporal.PlainDate;
    }
  | {
      readonly kind: 'set-invalid';
      readonly since: Temporal.PlainDate;
      readonly reason: InvalidReason;
      /** Undefined: it lives on in another. */
      readonly mayReactivateUntil: Temporal.PlainDate | undefined;
    };

const firstOf = (a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.compare(a, b) <= 0 ? a : b;

const lastOf = (a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.compare(a, b) >= 0 ? a : b;

const lastDayToReactivate = (lastDay: Temporal.PlainDate): Temporal.PlainDate =>
  endOfMonthAfter(lastDay, policy.registration.reactivationMonths);

/** 有効, or why, since when and until when its owner may change that alone [REG-5] [REG-7]. */
export function registrationState(standing: Standing, now: Temporal.Instant): RegistrationState {
  const { valid_through: through, invalid_since: invalidSince } = standing;
  if (isValid({ validThrough: through, invalidSince }, now)) {
    return { kind: 'valid', through, daysLeft: japanDay(now).until(through).days };
  }
  const since = invalidFrom(standing);
  // A program of the version before wrote no reason; leaving was the only one it knew.
  const reason = standing.invalid_reason ?? 'left';
  if (invalidSince !== null && reason === 'joined') {
    return { kind: 'set-invalid', since, reason, mayReactivateUntil: undefined };
  }
  const ranOut = invalidSince === null || Temporal.PlainDate.compare(invalidSince, through) > 0;
  return ranOut
    ? { kind: 'lapsed', since, mayReactivateUntil: lastDayToReactivate(through) }
    : {
        kind: 'set-invalid',
        since,
        reason,
        // A term that still runs is its owner's, however long ago it was put by.
        mayReactivateUntil: lastOf(lastDayToReactivate(since), through),
      };
}

/** The first day on which it is invalid: set so, or after its term, whichever comes first. */
export function invalidFrom({
  valid_through,
  invalid_since,
}: Omit<Standing, 'invalid_reason'>): Temporal.PlainDate {
  const lapsed = valid_through.add({ days: 1 });
  return invalid_since === null ? lapsed : firstOf(invalid_since, lapsed);
}

/**
 * LEAVE-4: the day at whose 00:00 the data is erased, five years after the first invalid day. What became invalid on
 * 29 February goes on 1 March: on 28 February its five years are not over.
 */
export function erasedOn(standing: Omit<Standing, 'invalid_reason'>): Temporal.PlainDate {
  const from = invalidFrom(standing);
  const until = from.add({ years: policy.registeredData.erasedAfterYears });
  return until.day === from.day ? until : until.add({ days: 1 });
}
