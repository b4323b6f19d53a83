import { japanDay, japaneseDateTime, japaneseTime, type Temporal } from '#kernel/time.ts';

/** From when on a mail may be asked for again, in whole minutes: 「10時51分から」, on another day with its date. */
export function fromWhenOn(until: Temporal.Instant, now: Temporal.Instant): string {
  const minute = until.round({ smallestUnit: 'minute', roundingMode: 'ceil' });
  const isToday = japanDay(minute).equals(japanDay(now));
  return `${isToday ? japaneseTime(minute) : japaneseDateTime(minute)}から`;
}
