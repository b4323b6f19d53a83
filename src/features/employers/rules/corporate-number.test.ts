import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCorporateNumber } from './corporate-number.ts';

const read = (typed: string): string => {
  const parsed = parseCorporateNumber(typed);
  return parsed.ok ? parsed.value : parsed.fault;
};

describe('法人番号 [EMP-1]', () => {
  it.each([
    ['7000012050002', '7000012050002'],
    ['７０００－０１２０５－０００２', '7000012050002'],
    ['7000012050003', 'corporate-number.check-digit'],
    ['700001205000', 'corporate-number.length'],
    ['T7000012050002', 'corporate-number.length'],
  ])('reads %s as %s', (typed, expected) => {
    expect(read(typed)).toBe(expected);
  });

  it('notices every single wrong digit but a 0 for a 9 and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 9 }), (at, digit) => {
        const right = '7000012050002';
        const wrong = `${right.slice(0, at)}${digit}${right.slice(at + 1)}`;
        const pair = new Set([right[at], String(digit)]);
        const same = wrong === right || (pair.has('0') && pair.has('9'));
        expect(read(wrong) === wrong).toBe(same);
      }),
    );
  });
});
