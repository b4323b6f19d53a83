import { describe, expect, it } from 'vitest';
import { Temporal } from '#kernel/time.ts';
import { type SlipFacts, slipState } from './slip-state.ts';

const issuedAt = Temporal.Instant.from('2026-11-02T01:00:00Z');
const after = (duration: string): Temporal.Instant => issuedAt.add(Temporal.Duration.from(duration));
const facts = (changes: Partial<SlipFacts> = {}): SlipFacts => ({
  ...{ issuedAt, tries: 0, endedAt: null },
  ...changes,
});

describe('a slip from the counter', () => {
  it.each([
    ['PT0S', 'open'],
    ['PT23H59M59S', 'open'],
    ['PT24H', 'open'],
    ['PT24H0.001S', 'over'],
  ])('%s after it was issued is %s [s-otp1]', (duration, kind) => {
    expect(slipState(facts(), after(duration)).kind).toBe(kind);
  });

  it.each([
    [4, 'open'],
    [5, 'over'],
  ])('with %i wrong ones is %s [s-otp2]', (tries, kind) => {
    expect(slipState(facts({ tries }), issuedAt).kind).toBe(kind);
  });

  it('is over once it was used or another one was issued, and tells until when it opens', () => {
    expect(slipState(facts({ endedAt: issuedAt }), issuedAt)).toEqual({ kind: 'over' });
    expect(slipState(undefined, issuedAt)).toEqual({ kind: 'none' });
    expect(slipState(facts(), issuedAt)).toEqual({ kind: 'open', issuedAt, until: after('PT24H') });
  });
});
