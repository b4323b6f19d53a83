import { policy } from '#kernel/policy.ts';
import { isPastJapanDay, japanDay, Temporal } from '#kernel/time.ts';

/** 2026-11-02 as an address carries it; undefined for anything else. */
function readDay(given: string | undefined): Temporal.PlainDate | undefined {
  if (given === undefined || !/^\d{4}-\d{2}-\d{2}$/u.test(given)) return undefined;
  try {
    return Temporal.PlainDate.from(given, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

/**
 * The last day of return that 「退会しました」 tells, from the day of leaving in its address. Undefined when that is no
 * day on which somebody who may still return has left: then the page tells the rule only.
 */
export function lastDayOfReturnShown(
  leftOn: string | undefined,
  now: Temporal.Instant,
): Temporal.PlainDate | undefined {
  const day = readDay(leftOn);
  if (day === undefined || Temporal.PlainDate.compare(day, japanDay(now)) > 0) return undefined;
  const lastDay = day.add({ days: policy.withdrawal.returnDays });
  return isPastJapanDay(lastDay, now) ? undefined : lastDay;
}
