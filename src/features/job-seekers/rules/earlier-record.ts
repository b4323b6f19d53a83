import { policy } from '#kernel/policy.ts';
import { japanDay, Temporal } from '#kernel/time.ts';

/** CODE-9, CODE-10: an address registered at the counter before 2026-03-23 opens without a code. */
export const isEarlierRecord = (emailRegisteredAt: Temporal.Instant | null): boolean =>
  emailRegisteredAt !== null &&
  Temporal.PlainDate.compare(japanDay(emailRegisteredAt), policy.accountCreationCode.firstDay) < 0;
