import { policy } from '#kernel/policy.ts';
import { japanDay, japaneseDate, japanTimeZone, type Temporal } from '#kernel/time.ts';

/** MSG-2: one year after it was sent, at the same time of the day; of the 29th of February on the 28th. */
export const erasedAt = (sentAt: Temporal.Instant): Temporal.Instant =>
  sentAt.toZonedDateTimeISO(japanTimeZone).add({ years: policy.messages.erasedAfterYears }).toInstant();

/** 「2027年11月21日に消えます」 */
export const erasureWords = (eraseAt: Temporal.Instant): string =>
  `${japaneseDate(japanDay(eraseAt))}に消えます`;
