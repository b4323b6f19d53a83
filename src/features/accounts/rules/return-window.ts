import { policy } from '#kernel/policy.ts';
import { isPastJapanDay, japanDay, type Temporal } from '#kernel/time.ts';

/** LEAVE-2: the last day on which a person who left may come back alone, D+30. */
export const lastDayOfReturn = (withdrawnAt: Temporal.Instant): Temporal.PlainDate =>
  japanDay(withdrawnAt).add({ days: policy.withdrawal.returnDays });

export const mayReturn = (withdrawnAt: Temporal.Instant, now: Temporal.Instant): boolean =>
  !isPastJapanDay(lastDayOfReturn(withdrawnAt), now);

/** ONLINE-6: the last day on which the registration may be completed. */
export const lastDayToRegister = (openedAt: Temporal.Instant): Temporal.PlainDate =>
  japanDay(openedAt).add({ days: policy.unfinishedRegistration.days });
