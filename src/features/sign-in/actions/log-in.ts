import {
  type AccountFace,
  type AccountRow,
  checkPassword,
  findAccountByAddress,
  findTrustedDevice,
  hasSamePassword,
  lockAccount,
  type PasswordCheckFault,
  useTrustedDevice,
} from '#features/accounts/index.ts';
import type { EmailAddress } from '#kernel/email-address.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import { deviceMarkHash, hasUsedDevice } from '#platform/security/device-marks.ts';
import { type AttemptFault, type BegunAttempt, type Browser, beginAttempt } from './begin-attempt.ts';
import { beginPresence, type Presence } from './begin-presence.ts';

/** A device that skips the one-time password until then. */
export interface DeviceTrust {
  readonly token: string;
  readonly until: Temporal.Instant;
}

export type Login = (Presence & { readonly kind: 'signed-in'; readonly trust: DeviceTrust }) | BegunAttempt;

export type LoginFault = AttemptFault | { readonly key: PasswordCheckFault | 'account.unavailable' };

export interface LoginTry extends Browser {
  readonly face: AccountFace;
  readonly address: EmailAddress;
  readonly password: string;
  /** From the cookie of a trusted device. */
  readonly deviceToken: string | undefined;
  /** From the cookie by which a browser is known again. */
  readonly deviceMark?: string | undefined;
}

/**
 * LOGIN-2 to LOGIN-4: a right password leads to the second step, on a trusted device straight in. An unknown
 * address, an account that was left and a wrong password answer alike, in words and in time.
 */
export async function logIn(
  parts: Parts,
  tried: LoginTry,
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<Login, LoginFault>> {
  const address = { face: tried.face, address_key: tried.address.key };
  const found = await findAccountByAddress(parts.database.reading, address);
  const account = found?.withdrawn_at === null ? found : undefined;
  const typed = {
    address,
    account,
    password: tried.password,
    ...(await ownPlace(parts, account, tried, now)),
  };
  const checked = await checkPassword(parts, typed, actor, now);
  return checked.ok
    ? goOn(parts, checked.value, tried, actor, now)
    : fail<LoginFault>({ key: checked.fault });
}

/** Where the password is typed, if the account's owner was there before: what strangers do keeps nobody out there. */
async function ownPlace(
  { database: { reading } }: Parts,
  account: AccountRow | undefined,
  { deviceToken, deviceMark }: LoginTry,
  now: Temporal.Instant,
): Promise<{ readonly trustedDeviceId?: string; readonly knownBrowser?: string }> {
  if (account === undefined) return {};
  const trustedDeviceId =
    deviceToken === undefined ? undefined : await findTrustedDevice(reading, account.id, deviceToken, now);
  if (trustedDeviceId !== undefined) return { trustedDeviceId };
  return deviceMark !== undefined && (await hasUsedDevice(reading, account.id, deviceMark))
    ? { knownBrowser: deviceMarkHash(account.id, deviceMark) }
    : {};
}

function goOn(
  parts: Parts,
  checked: AccountRow,
  tried: LoginTry,
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<Login, LoginFault>> {
  return parts.database.transaction(async (tx) => {
    const account = await lockAccount(tx, checked.id);
    if (account === undefined || account.withdrawn_at !== null) return fail({ key: 'password.wrong' });
    // Changed between the check and now: what was typed is no longer the password.
    if (!hasSamePassword(parts, checked, account)) return fail({ key: 'password.wrong' });
    const subject = { kind: 'account' as const, id: account.id };
    if (account.unavailable_since !== null) {
      await record(tx, { at: now, actor, action: 'sign-in.login', result: 'account.unavailable', subject });
      return fail({ key: 'account.unavailable' });
    }
    const trust =
      tried.deviceToken === undefined
        ? undefined
        : await useTrustedDevice(tx, account.id, tried.deviceToken, now);
    if (trust !== undefined) {
      const { device, deviceMark } = tried;
      const proof = { account, device, deviceMark, by: 'trusted-device' as const };
      return ok({ kind: 'signed-in', ...(await beginPresence(tx, parts, proof, actor, now)), trust });
    }
    const begun = await beginAttempt(tx, parts, account, tried, now);
    const result = begun.ok ? 'done' : begun.fault.key;
    await record(tx, { at: now, actor, action: 'sign-in.password', result, subject });
    return begun;
  });
}
