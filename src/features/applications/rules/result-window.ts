import { policy } from '#kernel/policy.ts';
import { isPastJapanDay, type Temporal } from '#kernel/time.ts';

interface Ending {
  readonly state: string;
  readonly valid_through: Temporal.PlainDate;
  readonly ended_on: Temporal.PlainDate | null;
}

/** The last day on which a result is told here; undefined while the vacancy is open. */
export function lastDayForResult(vacancy: Ending, now: Temporal.Instant): Temporal.PlainDate | undefined {
  const { state, valid_through, ended_on } = vacancy;
  if (state === 'open' && !isPastJapanDay(valid_through, now)) return undefined;
  const ended = state === 'open' ? valid_through : (ended_on ?? valid_through);
  const month = ended.toPlainYearMonth().add({ months: policy.applications.resultMonths });
  return month.toPlainDate({ day: month.daysInMonth });
}

export const mayTellResult = (vacancy: Ending, now: Temporal.Instant): boolean => {
  const last = lastDayForResult(vacancy, now);
  return last === undefined || !isPastJapanDay(last, now);
};
