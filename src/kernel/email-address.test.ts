import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskedEmailAddress, parseEmailAddress } from '#kernel/email-address.ts';

const verdict = (typed: string): string => {
  const parsed = parseEmailAddress(typed);
  return parsed.ok ? `ok ${parsed.value.typed}` : parsed.fault;
};

const longest = `${'a'.repeat(64)}@${'b'.repeat(30)}.jp`;
const of = (length: number): string => `${'a'.repeat(20)}@${'b'.repeat(39)}.${'c'.repeat(length - 64)}.jp`;

describe('an e-mail address', () => {
  it.each([
    ['hanako@example.co.jp', 'ok hanako@example.co.jp'],
    ["!#$%&'*+/=?^_`{|}~-@example.jp", "ok !#$%&'*+/=?^_`{|}~-@example.jp"],
    ['.abcd@example.co.jp', 'email.leading-dot'],
    ['abcd.@example.co.jp', 'email.dot-before-at'],
    ['ab..cd@example.co.jp', 'email.two-dots'],
    ['ab[cd@example.co.jp', 'email.unusable-symbol'],
    ['"ab cd"@example.co.jp', 'email.unusable-symbol'],
    ['花子@example.co.jp', 'email.unusable-symbol'],
    ['hanako@localhost', 'email.domain'],
    ['hanako@[192.0.2.1]', 'email.domain'],
    ['hanako@-example.jp', 'email.domain'],
    ['hanako.example.jp', 'email.no-at'],
    ['@example.jp', 'email.no-at'],
    ['', 'email.empty'],
    [longest, `ok ${longest}`],
    [`a${longest}`, 'email.local-part-too-long'],
  ])('%s is answered with %s [MAIL-1]', (typed, expected) => {
    expect(verdict(typed)).toBe(expected);
  });

  it.each([
    [100, true],
    [101, false],
  ])('with %i characters is taken: %s [MAIL-2]', (length, taken) => {
    expect(of(length)).toHaveLength(length);
    expect(verdict(of(length))).toBe(taken ? `ok ${of(length)}` : 'email.too-long');
  });

  it('is taken in full width with blanks around it, and compared without regard to case [MAIL-1]', () => {
    const parsed = parseEmailAddress('　Ｈａｎａｋｏ＠Example.jp ');
    expect(parsed).toEqual({ ok: true, value: { typed: 'Hanako@Example.jp', key: 'hanako@example.jp' } });
  });

  it('is never taken with two dots in a row, wherever they stand [MAIL-1]', () => {
    const part = fc.stringMatching(/^[a-z]{1,8}$/u);
    fc.assert(
      fc.property(part, part, (before, after) => {
        expect(verdict(`${before}..${after}@example.jp`)).toBe('email.two-dots');
      }),
    );
  });

  it('is shown so that only its owner knows it', () => {
    expect(maskedEmailAddress('hanako@example.jp')).toBe('h***@example.jp');
  });
});
