import { TOTP } from 'otpauth';
import { describe, expect, it } from 'vitest';
import { Temporal } from '#kernel/time.ts';
import { acceptedStep, authenticatorAddress, authenticatorSecretOf, groupedSecret } from './authenticator.ts';

const secret = authenticatorSecretOf(Buffer.from('12345678901234567890'));
const now = Temporal.Instant.from('2026-11-02T01:00:00Z');
const stepNow = now.epochMilliseconds / 30_000;
const codeAt = (step: number): string =>
  TOTP.generate({ secret: new TOTP({ secret }).secret, timestamp: step * 30_000 });

describe('the authenticator [s-stf1]', () => {
  it('makes the secret of RFC 6238 and its codes', () => {
    expect(secret).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
    const at59 = Temporal.Instant.fromEpochMilliseconds(59_000);
    expect(acceptedStep(secret, '287082', at59, null)).toBe(1);
  });

  it.each([
    ['the present step', 0, null, stepNow],
    ['the step before', -1, null, stepNow - 1],
    ['the step after', 1, null, stepNow + 1],
    ['two steps before', -2, null, undefined],
    ['two steps after', 2, null, undefined],
    ['the present step a second time', 0, stepNow, undefined],
    ['the step before after the present one', -1, stepNow, undefined],
    ['the step after the present one', 1, stepNow, stepNow + 1],
  ])('takes or refuses %s', (_words, offset, lastStep, expected) => {
    expect(acceptedStep(secret, codeAt(stepNow + offset), now, lastStep)).toBe(expected);
  });

  it.each([[''], ['12345'], ['1234567'], ['abcdef'], ['000000000000']])('refuses %j', (typed) => {
    expect(acceptedStep(secret, typed, now, null)).toBeUndefined();
  });

  it('reads a code in full width and with a blank', () => {
    const code = codeAt(stepNow);
    const wide = [...code]
      .map((digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0))
      .join('');
    expect(acceptedStep(secret, wide, now, null)).toBe(stepNow);
    expect(acceptedStep(secret, `${code.slice(0, 3)} ${code.slice(3)}`, now, null)).toBe(stepNow);
  });

  it('tells the app where the code is for', () => {
    const address = authenticatorAddress(secret, 'ハローワーク', 'h.yamada');
    expect(address).toContain('otpauth://totp/h.yamada?');
    expect(new URL(address).searchParams.get('issuer')).toBe('ハローワーク');
    expect(new URL(address).searchParams.get('secret')).toBe(secret);
    expect(groupedSecret(secret)).toBe('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ');
  });
});
