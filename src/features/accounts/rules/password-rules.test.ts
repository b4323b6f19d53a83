import { describe, expect, it } from 'vitest';
import { policy } from '#kernel/policy.ts';
import { Temporal } from '#kernel/time.ts';
import { isAboutThePerson, passwordFaults } from './password-rules.ts';

const keys = (password: string): readonly string[] => passwordFaults(password).map(({ key }) => key);

describe('a password', () => {
  it.each([
    [7, ['password.too-short']],
    [8, []],
    [32, []],
    [33, ['password.too-long']],
  ])('of %i characters: %o [PW-1] [s-pw1]', (length, faults) => {
    expect(keys(`x7#${'kw'.repeat(20)}`.slice(0, length))).toEqual(faults);
  });

  it.each([
    ['abcdefgh#', ['password.no-digit']],
    ['12345678#', ['password.no-letter']],
    ['kw82mdp0x', ['password.no-symbol']],
    ['aaaaaaaaa', ['password.no-digit', 'password.no-symbol']],
    ['', ['password.empty']],
  ])('"%s" is told which kind is missing: %o [PW-2] [s-pw1]', (password, faults) => {
    expect(keys(password)).toEqual(faults);
  });

  it.each([...policy.password.symbols])('may hold the symbol %s [PW-3] [s-pw1]', (symbol) => {
    expect(keys(`kw82mdp${symbol}`)).toEqual([]);
  });

  it.each(['!', '"', '$', "'", ',', '[', '\\', ']', '^', '_', '`', '{', '|', '}', '~', ' '])(
    'is refused with the letter %s, by name [PW-3] [s-pw1]',
    (letter) => {
      expect(passwordFaults(`kw82#mdp${letter}`)).toEqual([{ key: 'password.unusable-letter', letter }]);
    },
  );

  it('accepts the example that the leaflets print [PW-3]', () => {
    expect(keys('@abcd1234')).toEqual([]);
  });

  it('is not silently changed when typed in full width, but refused with a hint [s-pw2]', () => {
    expect(keys('＠ａｂｃｄ１２３４')).toEqual(['password.full-width']);
  });

  it.each(['password1#', '#Qwerty123', 'abc12345@'])('%s is too common [s-pw3]', (password) => {
    expect(keys(password)).toEqual(['password.common']);
  });

  it.each(['hanako2026#', 'x#19850401', 'HelloWork#1', '#1234567abc'])(
    '%s is about the person or the service [s-pw3]',
    (password) => {
      const context = {
        address: 'hanako@example.jp',
        birthDate: Temporal.PlainDate.from('1985-04-01'),
        jobSeekerNumber: '13010-1234567',
      };
      expect(isAboutThePerson(password, context)).toBe(true);
      expect(isAboutThePerson('kw82#mdp0x', context)).toBe(false);
    },
  );
});
