import { expect, it } from 'vitest';
import { Temporal } from '#kernel/time.ts';
import { stateOfNotMeLink } from './not-me-state.ts';

const issued = Temporal.Instant.from('2026-11-02T01:00:00Z');
const after = (duration: string): Temporal.Instant => issued.add(Temporal.Duration.from(duration));

it.each([
  ['PT239H59M59S', 'open'],
  ['PT240H', 'open'],
  ['PT240H1S', 'expired'],
])('a 「身に覚えがない」 link is good for 240 hours: after %s it is %s [s-not1]', (duration, state) => {
  expect(stateOfNotMeLink({ issuedAt: issued, usedAt: null }, after(duration))).toBe(state);
});

it('a 「身に覚えがない」 link works once [s-not1]', () => {
  expect(stateOfNotMeLink({ issuedAt: issued, usedAt: issued }, after('PT1M'))).toBe('used');
});
