import { expect, it } from 'vitest';
import { policy } from '#kernel/policy.ts';

const { oneTimePassword, authenticationKey, accountCreationCode } = policy;

it('leaves a guesser of one-time passwords one chance in 100,000 a day for an account [s-otp3]', () => {
  const odds = oneTimePassword.failuresADay / 10 ** oneTimePassword.digits;
  expect(oneTimePassword.failureWindow.total('hours')).toBe(24);
  expect(odds).toBe(1 / 100_000);
});

it('gives keys and codes fifty bits, so that their few tries are worth nothing [s-key1] [s-acc1]', () => {
  const lettersOfTheAlphabet = 32;
  for (const { length, tries } of [
    authenticationKey,
    { length: accountCreationCode.length, tries: accountCreationCode.errors },
  ]) {
    expect(Math.log2(lettersOfTheAlphabet) * length).toBe(50);
    expect(tries / lettersOfTheAlphabet ** length).toBeLessThan(1e-14);
  }
});
