import { policy } from '#kernel/policy.ts';
import type { Temporal } from '#kernel/time.ts';

/** 翌々月末: the last day on which a vacancy received on this day can be applied for, unless it says otherwise. */
export function usualValidThrough(receivedOn: Temporal.PlainDate): Temporal.PlainDate {
  const month = receivedOn.toPlainYearMonth().add({ months: policy.vacancies.validMonths });
  return month.toPlainDate({ day: month.daysInMonth });
}
