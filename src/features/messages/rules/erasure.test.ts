import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { japanDay, Temporal } from '#kernel/time.ts';
import { erasedAt, erasureWords } from './erasure.ts';

const inJapan = (text: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(text).toZonedDateTime('Asia/Tokyo').toInstant();

describe('the day on which a message is erased', () => {
  it.each([
    ['2026-11-21T15:00', '2027年11月21日に消えます'],
    ['2028-02-29T09:00', '2029年02月28日に消えます'],
    ['2027-02-28T09:00', '2028年02月28日に消えます'],
    ['2026-12-31T23:59', '2027年12月31日に消えます'],
    ['2026-01-01T00:00', '2027年01月01日に消えます'],
  ])('is the same of the next year: sent %s, %s [MSG-2]', (sent, words) => {
    expect(erasureWords(erasedAt(inJapan(sent)))).toBe(words);
  });

  it('is never sooner than 365 days but for a leap day, and never later than 366 [MSG-2]', () => {
    const seconds = {
      min: inJapan('2020-01-01T00:00').epochMilliseconds,
      max: inJapan('2100-01-01T00:00').epochMilliseconds,
    };
    fc.assert(
      fc.property(fc.integer(seconds), (milliseconds) => {
        const sent = Temporal.Instant.fromEpochMilliseconds(milliseconds);
        const day = japanDay(sent);
        const gone = erasedAt(sent);
        const days = (gone.epochMilliseconds - sent.epochMilliseconds) / 86_400_000;
        const expected = day.add({ years: 1 });
        expect(japanDay(gone).equals(expected)).toBe(true);
        expect([365, 366]).toContain(days);
        const isLeapDay = day.month === 2 && day.day === 29;
        expect(japanDay(gone).day).toBe(isLeapDay ? 28 : day.day);
      }),
    );
  });
});
