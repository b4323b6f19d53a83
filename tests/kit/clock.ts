import { type Clock, Temporal } from '#kernel/time.ts';

export interface TestClock extends Clock {
  /** Moves time on: 'PT30M', 'P6D'. */
  advance(duration: string): void;
  /** Sets a moment of Japan time: '2026-04-01T09:00'. */
  set(japanTime: string): void;
}

const inJapan = (text: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(text).toZonedDateTime('Asia/Tokyo').toInstant();

/** A clock that stands still until the test moves it. */
export function testClock(japanTime = '2026-11-02T10:00'): TestClock {
  let now = inJapan(japanTime);
  return {
    now: () => now,
    advance(duration) {
      now = now.toZonedDateTimeISO('Asia/Tokyo').add(Temporal.Duration.from(duration)).toInstant();
    },
    set(text) {
      now = inJapan(text);
    },
  };
}
