import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Temporal } from '#kernel/time.ts';
import { type NoShowState, restricts, windowEnd } from './no-shows.ts';

const day = (written: string): Temporal.PlainDate => Temporal.PlainDate.from(written);
const reports = (days: readonly string[], state: NoShowState = 'counts') =>
  days.map((written) => ({ interviewOn: day(written), state }));

describe('five reports within three calendar months [REFER-6]', () => {
  const cases: readonly (readonly [string, readonly string[], boolean])[] = [
    ['four are too few', ['2026-01-10', '2026-01-11', '2026-01-12', '2026-01-13'], false],
    ['day n to the same day', ['2026-01-10', '2026-02-01', '2026-02-02', '2026-03-01', '2026-04-10'], true],
    ['one day later', ['2026-01-10', '2026-02-01', '2026-02-02', '2026-03-01', '2026-04-11'], false],
    ['a shorter month', ['2025-11-30', '2025-12-01', '2025-12-02', '2026-01-01', '2026-02-28'], true],
    ['behind its end', ['2025-11-30', '2025-12-01', '2025-12-02', '2026-01-01', '2026-03-01'], false],
    ['a leap day', ['2027-11-30', '2027-12-01', '2027-12-02', '2028-01-01', '2028-02-29'], true],
    ['five on one day', ['2026-05-05', '2026-05-05', '2026-05-05', '2026-05-05', '2026-05-05'], true],
    [
      'the last five of six',
      ['2025-01-01', '2026-05-01', '2026-05-02', '2026-05-03', '2026-05-04', '2026-08-01'],
      true,
    ],
  ];
  it.each(cases)('%s', (_name, days, restricted) => {
    expect(restricts(reports(days))).toBe(restricted);
  });

  it('leave out what the person objects to until it is decided, and what was taken back', () => {
    const four = reports(['2026-05-01', '2026-05-02', '2026-05-03', '2026-05-04']);
    for (const [state, restricted] of [
      ['objected', false],
      ['dismissed', false],
      ['upheld', true],
      ['counts', true],
    ] as const) {
      expect(restricts([...four, ...reports(['2026-05-05'], state)]), state).toBe(restricted);
    }
  });

  it('do not depend on the order in which they came, and are never undone by one more', () => {
    const anyDay = fc.integer({ min: 0, max: 400 }).map((days) => day('2026-01-01').add({ days }));
    fc.assert(
      fc.property(fc.array(anyDay, { maxLength: 9 }), anyDay, (days, another) => {
        const given = days.map((interviewOn) => ({ interviewOn, state: 'counts' as const }));
        const found = restricts(given);
        expect(restricts([...given].reverse())).toBe(found);
        if (found) expect(restricts([...given, { interviewOn: another, state: 'counts' }])).toBe(true);
      }),
    );
  });

  it('ends at the end of a month that has no such day', () => {
    expect(windowEnd(day('2026-11-30')).toString()).toBe('2027-02-28');
  });
});
