import { policy } from '#kernel/policy.ts';
import { isPastJapanDay, japanDay, type Temporal } from '#kernel/time.ts';

/** The last day of the month that comes so many months after the one of this day. */
export function endOfMonthAfter(day: Temporal.PlainDate, months: number): Temporal.PlainDate {
  const month = day.toPlainYearMonth().add({ months });
  return month.toPlainDate({ day: month.daysInMonth });
}

/** REG-5: a registration made on this day is valid to the end of the month after next (翌々月末). */
export const validThroughFor = (registeredOn: Temporal.PlainDate): Temporal.PlainDate =>
  endOfMonthAfter(registeredOn, policy.registration.validMonths);

/** REG-7: how far it runs once it is valid again: as before while its term runs, else as a new application. */
export const validAgainThrough = (through: Temporal.PlainDate, now: Temporal.Instant): Temporal.PlainDate =>
  isPastJapanDay(through, now) ? validThroughFor(japanDay(now)) : through;

/**
 * How far a registration runs after a consultation or an application of this day: in its last month, to the end of the
 * next one; at any other time as far as before.
 */
export const extendedThrough = (
  through: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Temporal.PlainDate => {
  const inLastMonth = through.toPlainYearMonth().equals(today.toPlainYearMonth()) && today.day <= through.day;
  return inLastMonth ? endOfMonthAfter(through, policy.registration.extensionMonths) : through;
};

export interface Validity {
  readonly validThrough: Temporal.PlainDate;
  /** The day on which it was made invalid before its end. */
  readonly invalidSince: Temporal.PlainDate | null;
}

/** 有効 or 無効 at this moment. */
export const isValid = ({ validThrough, invalidSince }: Validity, now: Temporal.Instant): boolean =>
  invalidSince === null && !isPastJapanDay(validThrough, now);
