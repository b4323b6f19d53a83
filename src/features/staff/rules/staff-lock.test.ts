import { describe, expect, it } from 'vitest';
import { Temporal } from '#kernel/time.ts';
import { afterGivingBack, afterReserving, isLocked, noTries } from './staff-lock.ts';

const now = Temporal.Instant.from('2026-11-02T01:00:00Z');
const later = (duration: string): Temporal.Instant => now.add(Temporal.Duration.from(duration));

describe('the lock of staff [s-stf1]', () => {
  it('comes with the fifth try in a row', () => {
    let tries = noTries;
    for (let count = 1; count <= 4; count += 1) {
      tries = afterReserving(tries, now) ?? tries;
      expect(isLocked(tries, now)).toBe(false);
    }
    tries = afterReserving(tries, now) ?? tries;
    expect(isLocked(tries, now)).toBe(true);
    expect(afterReserving(tries, now)).toBeUndefined();
  });

  it.each([
    ['PT29M59S', true],
    ['PT30M', false],
  ])('after %s it is locked: %s', (duration, locked) => {
    expect(isLocked({ wrongTries: 5, lockedAt: now }, later(duration))).toBe(locked);
  });

  it('counts from one again once a lock is over', () => {
    expect(afterReserving({ wrongTries: 5, lockedAt: now }, later('PT30M'))).toEqual({
      wrongTries: 1,
      lockedAt: null,
    });
  });

  it('ends the lock that a try made when the try proves right, and keeps the wrong ones', () => {
    const reserved = afterReserving({ wrongTries: 4, lockedAt: null }, now) ?? noTries;
    expect(isLocked(reserved, now)).toBe(true);
    expect(afterGivingBack(reserved)).toEqual({ wrongTries: 4, lockedAt: null });
    expect(afterGivingBack(noTries)).toEqual(noTries);
  });
});
