import { expect, it } from 'vitest';
import { testClock } from '#kit/clock.ts';
import { floodGuard, newRequestCounts } from '#platform/http/flood-guard.ts';

const minute = 60_000;

function threads(count: number) {
  const [counts, clock] = [newRequestCounts(), testClock()];
  const all = Array.from({ length: count }, () => new (floodGuard(counts, clock))({}));
  const ask = (thread: number, sender: string): number => {
    let current = 0;
    all[thread]?.incr(sender, (_fault, answer) => (current = answer?.current ?? 0), minute, 100);
    return current;
  };
  return { clock, ask };
}

it('counts what a network address asks of all server threads together [s-rate1]', () => {
  const { ask } = threads(2);
  expect([0, 1, 1, 0].map((thread) => ask(thread, '192.0.2.1'))).toEqual([1, 2, 3, 4]);
  expect(ask(0, '192.0.2.2')).toBe(1);
});

it('begins again with the next minute', () => {
  const { ask, clock } = threads(2);
  ask(0, '192.0.2.1');
  clock.advance('PT1M');
  expect(ask(1, '192.0.2.1')).toBe(1);
  expect(ask(0, '192.0.2.1')).toBe(2);
});

it('takes nobody for somebody else while thousands ask', () => {
  const { ask } = threads(1);
  const flood = Array.from({ length: 1000 }, () => ask(0, '198.51.100.7'));
  expect(flood.at(-1)).toBe(1000);
  const others = Array.from({ length: 5000 }, (_, index) => ask(0, `10.0.${index >> 8}.${index & 255}`));
  expect(Math.max(...others)).toBeLessThan(10);
});
