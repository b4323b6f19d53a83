import { describe, expect, it } from 'vitest';
import { Temporal } from '#kernel/time.ts';
import { afterError, type CodeFacts, codeState, isLive, lastDayOfCode } from './account-creation-code.ts';

const inJapan = (text: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(text).toZonedDateTime('Asia/Tokyo').toInstant();

const issuedAt = inJapan('2026-04-01T10:00');
const code: CodeFacts = {
  issuedAt,
  validThrough: lastDayOfCode(issuedAt),
  errors: 0,
  endedAt: null,
  endReason: null,
};

describe('an account creation code', () => {
  it.each([
    ['2026-04-01T00:00', '2026-04-06'],
    ['2026-04-01T23:59:59', '2026-04-06'],
    ['2026-02-25T12:00', '2026-03-02'],
    ['2028-02-25T12:00', '2028-03-01'],
    ['2026-12-29T09:00', '2027-01-03'],
  ])('issued at %s is valid through %s [CODE-6] [s-acc1]', (issued, last) => {
    expect(lastDayOfCode(inJapan(issued)).toString()).toBe(last);
  });

  it.each([
    ['2026-04-01T10:00', true],
    ['2026-04-06T23:59:59', true],
    ['2026-04-07T00:00', false],
  ])('issued on 1 April is live at %s: %s [CODE-6]', (at, live) => {
    expect(isLive(code, inJapan(at))).toBe(live);
  });

  it.each([
    [8, { errors: 9, voids: false }],
    [9, { errors: 10, voids: true }],
    [10, { errors: 11, voids: true }],
  ])('with %i errors stands at %o after one more [CODE-5]', (before, after) => {
    expect(afterError(before)).toEqual(after);
  });

  it.each([
    ['used', 'used'],
    ['errors', 'voided-by-errors'],
    ['replaced', 'replaced'],
  ] as const)('that ended as %s tells the counter: %s [CODE-7]', (endReason, kind) => {
    const endedAt = inJapan('2026-04-02T10:00');
    expect(codeState({ ...code, endedAt, endReason }, inJapan('2026-04-08T10:00'))).toEqual({
      kind,
      at: endedAt,
    });
  });

  it('tells the counter its errors while it lives, and its last day once it is over [CODE-5] [CODE-6]', () => {
    const { validThrough } = code;
    expect(codeState({ ...code, errors: 3 }, issuedAt)).toEqual({
      kind: 'live',
      issuedAt,
      validThrough,
      errors: 3,
    });
    expect(codeState(code, inJapan('2026-04-07T00:00'))).toEqual({ kind: 'expired', validThrough });
    expect(codeState(undefined, issuedAt)).toEqual({ kind: 'none' });
  });
});
