import { japanDay, japaneseDateTime, japaneseTime, type Temporal } from '#kernel/time.ts';

const countedInSeconds = 120;

/** When something works again: 「あと40秒たってから」, 「10時51分になってから」, on another day with its date. */
export function waitWords(until: Temporal.Instant, now: Temporal.Instant): string {
  const seconds = Math.max(1, Math.ceil((until.epochMilliseconds - now.epochMilliseconds) / 1000));
  if (seconds <= countedInSeconds) return `あと${seconds}秒たってから`;
  const wholeMinute = until.round({ smallestUnit: 'minute', roundingMode: 'ceil' });
  const when = japanDay(wholeMinute).equals(japanDay(now))
    ? japaneseTime(wholeMinute)
    : japaneseDateTime(wholeMinute);
  return `${when}になってから`;
}
