import { japanDay, japanTimeZone, Temporal } from '#kernel/time.ts';

const saturday = 6;

/** A time of day so many days from today; what would fall on a weekend moves on, and back where it is over. */
export function officeHour(now: Temporal.Instant, inDays: number, time: string): Temporal.Instant {
  const step = inDays < 0 ? -1 : 1;
  let day = japanDay(now).add({ days: inDays });
  while (day.dayOfWeek >= saturday) day = day.add({ days: step });
  const plainTime = Temporal.PlainTime.from(time);
  return day.toZonedDateTime({ timeZone: japanTimeZone, plainTime }).toInstant();
}
