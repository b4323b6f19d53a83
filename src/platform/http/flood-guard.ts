import { randomBytes } from 'node:crypto';
import type { FastifyRateLimitStore, FastifyRateLimitStoreCtor } from '@fastify/rate-limit';
import type { Clock } from '#kernel/time.ts';

/** Figures of an array. Each sender counts in one place of either half; the lesser of the two is its number. */
const placesOfHalf = 1 << 15;
/** First the present window, then a random number for each half: nobody outside knows who shares a place with whom. */
const headSize = 3;

/** How often each network address has asked in the present minute: one table for all server threads of a process. */
export function newRequestCounts(): SharedArrayBuffer {
  const counts = new SharedArrayBuffer((headSize + 2 * placesOfHalf) * Int32Array.BYTES_PER_ELEMENT);
  const figures = new Int32Array(counts);
  const random = randomBytes(8);
  figures[1] = random.readInt32LE(0);
  figures[2] = random.readInt32LE(4);
  return counts;
}

function placeIn(half: number, salt: number, sender: string): number {
  let mixed = salt;
  for (let at = 0; at < sender.length; at += 1) {
    mixed = Math.imul(mixed ^ sender.charCodeAt(at), 0x01000193);
    mixed ^= mixed >>> 15;
  }
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  return headSize + half * placesOfHalf + ((mixed ^ (mixed >>> 15)) & (placesOfHalf - 1));
}

/** Counts in that table; a window is the same for everybody. */
export function floodGuard(counts: SharedArrayBuffer, clock: Clock): FastifyRateLimitStoreCtor {
  const figures = new Int32Array(counts);
  const salt = (half: number): number => figures[1 + half] ?? 0;

  /** Whoever is the first in a window wipes the table. A window that is just over is not gone back to. */
  function enter(window: number): void {
    const present = Atomics.load(figures, 0);
    if (window === present || window === present - 1) return;
    if (Atomics.compareExchange(figures, 0, present, window) === present) figures.fill(0, headSize);
  }

  class SharedCounts implements FastifyRateLimitStore {
    incr: FastifyRateLimitStore['incr'] = (sender, answer, timeWindow) => {
      const now = clock.now().epochMilliseconds;
      enter(Math.floor(now / timeWindow));
      const add = (half: number): number => Atomics.add(figures, placeIn(half, salt(half), sender), 1) + 1;
      answer(null, { current: Math.min(add(0), add(1)), ttl: timeWindow - (now % timeWindow) });
    };
    child(): FastifyRateLimitStore {
      return this;
    }
  }
  return SharedCounts;
}
