import { policy } from '#kernel/policy.ts';
import { isPastJapanDay, japanDay, type Temporal } from '#kernel/time.ts';

/** EMP-1: the last day on which an account may still register its establishment. */
export const lastDayToRegister = (openedAt: Temporal.Instant): Temporal.PlainDate =>
  japanDay(openedAt).add({ days: policy.employers.unfinishedDays });

export const isLeftUnfinished = (openedAt: Temporal.Instant, now: Temporal.Instant): boolean =>
  isPastJapanDay(lastDayToRegister(openedAt), now);
