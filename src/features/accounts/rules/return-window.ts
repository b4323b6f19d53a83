import { policy } from '#kernel/policy.ts';
import { isPastJapanDay, japanDay, type Temporal } from '#kernel/time.ts';

/** LEAVE-2: the last day on which a person who left may come back alone, D+30. */
export const lastDayOfReturn = (withdrawnAt: Temporal.Instant): Temporal.PlainDate =>
  japanDay(withdrawnAt).add({ days: policy.withdrawal.returnDays });

export const mayReturn = (withdrawnAt: Temporal.Instant, now: Temporal.Instant): boolean =>
  !isPastJapanDay(lastDayOfReturn(withdrawnAt), now);

interface Unregistered {
  readonly opened_at: Temporal.Instant;
  /** When 「一時保存」 was last pressed; what the script saves by itself does not count. */
  readonly registration_saved_at: Temporal.Instant | null;
}

/** ONLINE-6: the last day on which the registration may be completed, D+14. */
export const lastDayToRegister = ({ opened_at, registration_saved_at }: Unregistered): Temporal.PlainDate =>
  japanDay(registration_saved_at ?? opened_at).add({ days: policy.unfinishedRegistration.days });
