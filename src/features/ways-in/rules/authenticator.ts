import { Secret, TOTP } from 'otpauth';
import { digitsOnly } from '#kernel/text-input.ts';
import type { Temporal } from '#kernel/time.ts';

/** What every authenticator app can do: SHA-1, six digits, steps of thirty seconds. */
const settings = { algorithm: 'SHA1', digits: 6, period: 30 };
/** Clocks of phones are a little off: the step before and the one after are taken too. */
const stepsAround = 1;
/** RFC 4226 section 4: 160 bits. */
const secretLength = 20;

/** The secret in the letters that apps take (base32), from at least twenty random or derived bytes. */
export const authenticatorSecretOf = (bytes: Uint8Array): string =>
  new Secret({ buffer: Uint8Array.from(bytes.subarray(0, secretLength)).buffer }).base32;

/**
 * The time step a code belongs to, or undefined when it is wrong. `lastStep` is the last one accepted: a code counts
 * once, and none before it counts any more.
 */
export function acceptedStep(
  secret: string,
  typed: string,
  now: Temporal.Instant,
  lastStep: number | null,
): number | undefined {
  const token = digitsOnly(typed);
  const timestamp = now.epochMilliseconds;
  const delta = TOTP.validate({
    ...settings,
    token,
    secret: Secret.fromBase32(secret),
    timestamp,
    window: stepsAround,
  });
  if (delta === null) return undefined;
  const step = TOTP.counter({ period: settings.period, timestamp }) + delta;
  return lastStep !== null && step <= lastStep ? undefined : step;
}

/** What the two-dimensional code tells the app. */
export const authenticatorAddress = (secret: string, siteName: string, loginName: string): string =>
  new TOTP({ ...settings, issuer: siteName, label: loginName, issuerInLabel: false, secret }).toString();

/** ABCD EFGH …: for those who type the secret. */
export const groupedSecret = (secret: string): string => secret.replace(/(.{4})(?=.)/gu, '$1 ');
