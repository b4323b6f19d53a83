import { describe, expect, it } from 'vitest';
import { isTimeForNotices, warningWindows, windowOf } from '#kernel/notice-windows.ts';
import { Temporal } from '#kernel/time.ts';

const today = Temporal.PlainDate.from('2027-01-17');
const turnOf = (daysLeft: number, warningDays: readonly number[], least?: number): string | undefined =>
  windowOf(warningWindows('warning', warningDays, today, least), today.add({ days: daysLeft }))?.kind;

describe('of several warnings', () => {
  it.each([
    [15, undefined],
    [14, 'warning-14'],
    [8, 'warning-14'],
    [7, 'warning-7'],
    [2, 'warning-7'],
    [1, 'warning-1'],
    [0, 'warning-1'],
    [-1, undefined],
  ])('%i days before the deadline it is the turn of %s', (daysLeft, kind) => {
    expect(turnOf(daysLeft, [14, 7, 1])).toBe(kind);
    expect(turnOf(daysLeft, [1, 14, 7])).toBe(kind);
  });

  it('none is left on the day itself where that is too late', () => {
    expect(turnOf(1, [60, 14], 1)).toBe('warning-14');
    expect(turnOf(0, [60, 14], 1)).toBeUndefined();
  });
});

it.each([
  ['2027-01-17T08:59:59', false],
  ['2027-01-17T09:00:00', true],
  ['2027-01-17T23:59:59', true],
  ['2027-01-18T00:00:00', false],
])('at %s in Japan a notice may go out: %s', (at, may) => {
  expect(isTimeForNotices(Temporal.Instant.from(`${at}+09:00`))).toBe(may);
});
