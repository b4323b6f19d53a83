import { describe, expect, it } from 'vitest';
import { printTime } from './print-time.ts';
import { warningLead } from './session-end.ts';

const minutes = (count: number): number => count * 60_000;

describe('the warning before the end of a session [s-ses3]', () => {
  it('comes five minutes before, in a long one', () => {
    expect(warningLead(minutes(30))).toBe(minutes(5));
    expect(warningLead(minutes(15))).toBe(minutes(5));
  });

  it('comes half way of a short one, never under two minutes before', () => {
    expect(warningLead(minutes(5))).toBe(minutes(2.5));
    expect(warningLead(minutes(3))).toBe(minutes(2));
  });
});

describe('the time on a printed page', () => {
  it('is padded like every time of the portal', () => {
    expect(printTime(new Date(2021, 8, 1, 9, 5))).toBe('2021年09月01日 09時05分');
  });
});
