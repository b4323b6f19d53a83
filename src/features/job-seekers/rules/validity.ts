import { policy } from '#kernel/policy.ts';
import { isPastJapanDay, type Temporal } from '#kernel/time.ts';

/** REG-5: a registration made on this day is valid to the end of the month after next (翌々月末). */
export function validThroughFor(registeredOn: Temporal.PlainDate): Temporal.PlainDate {
  const lastMonth = registeredOn.toPlainYearMonth().add({ months: policy.registration.validMonths });
  return lastMonth.toPlainDate({ day: lastMonth.daysInMonth });
}

export interface Validity {
  readonly validThrough: Temporal.PlainDate;
  /** The day on which it was made invalid before its end. */
  readonly invalidSince: Temporal.PlainDate | null;
}

/** 有効 or 無効 at this moment. */
export const isValid = ({ validThrough, invalidSince }: Validity, now: Temporal.Instant): boolean =>
  invalidSince === null && !isPastJapanDay(validThrough, now);
