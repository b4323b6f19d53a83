import { policy } from '#kernel/policy.ts';
import { isBefore, type Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { newId, newToken, tokenHash } from '#platform/security/secrets.ts';
import { on } from './tables.ts';

export interface TrustedDevice {
  readonly id: string;
  readonly device: string;
  readonly trustedAt: Temporal.Instant;
  readonly usedAt: Temporal.Instant;
}

/** LOGIN-3: trusts a device for 90 times 24 hours from now on, and answers the token for its cookie. */
export async function trustDevice(
  tx: Tx,
  accountId: string,
  device: string,
  now: Temporal.Instant,
): Promise<string> {
  const token = newToken();
  await on(tx)
    .insertInto('trusted_devices')
    .values({
      id: newId(),
      account_id: accountId,
      token_hash: tokenHash(token),
      device,
      trusted_at: now,
      used_at: now,
      revoked_at: null,
    })
    .execute();
  return token;
}

const byToken = (tx: Tx, accountId: string, token: string) =>
  on(tx)
    .selectFrom('trusted_devices')
    .select(['id', 'trusted_at'])
    .where('token_hash', '=', tokenHash(token))
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null);

const endOfTrust = (row: { readonly trusted_at: Temporal.Instant }): Temporal.Instant =>
  row.trusted_at.add(policy.trustedDevice.lifetime);

/** The device that a token belongs to while it is trusted; the token stays as it is. */
export async function findTrustedDevice(
  tx: Tx,
  accountId: string,
  token: string,
  now: Temporal.Instant,
): Promise<string | undefined> {
  const row = await byToken(tx, accountId, token).executeTakeFirst();
  return row !== undefined && isBefore(now, endOfTrust(row)) ? row.id : undefined;
}

/** Takes a device's token and gives it a new one (s-dev1); undefined when the device is not, or no longer, trusted. */
export async function useTrustedDevice(
  tx: Tx,
  accountId: string,
  token: string,
  now: Temporal.Instant,
): Promise<{ readonly token: string; readonly until: Temporal.Instant } | undefined> {
  const row = await byToken(tx, accountId, token).forUpdate().executeTakeFirst();
  if (row === undefined) return undefined;
  const until = endOfTrust(row);
  if (!isBefore(now, until)) return undefined;
  const next = newToken();
  await on(tx)
    .updateTable('trusted_devices')
    .set({ token_hash: tokenHash(next), used_at: now })
    .where('id', '=', row.id)
    .execute();
  return { token: next, until };
}

/** Those that still skip the one-time password, the last used first. */
export async function listTrustedDevices(
  tx: Tx,
  accountId: string,
  now: Temporal.Instant,
): Promise<readonly TrustedDevice[]> {
  const rows = await on(tx)
    .selectFrom('trusted_devices')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .where('trusted_at', '>', now.subtract(policy.trustedDevice.lifetime))
    .orderBy('used_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    device: row.device,
    trustedAt: row.trusted_at,
    usedAt: row.used_at,
  }));
}

/** Revokes one device of an account, or all of them. */
export async function revokeTrustedDevices(
  tx: Tx,
  accountId: string,
  now: Temporal.Instant,
  deviceId?: string,
): Promise<number> {
  let update = on(tx)
    .updateTable('trusted_devices')
    .set({ revoked_at: now })
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null);
  if (deviceId !== undefined) update = update.where('id', '=', deviceId);
  const { numUpdatedRows } = await update.executeTakeFirst();
  return Number(numUpdatedRows);
}
