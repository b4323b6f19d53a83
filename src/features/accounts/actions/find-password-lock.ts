import { policy } from '#kernel/policy.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { isLocked } from '../rules/password-lock.ts';
import { findTries } from '../store/password-tries.store.ts';

/** Until when logins with this address are locked (LOGIN-4), for the counter; undefined when they are not. */
export async function findPasswordLock(
  tx: Tx,
  parts: Parts,
  addressKey: string,
  now: Temporal.Instant,
): Promise<Temporal.Instant | undefined> {
  const subject = parts.secrets.keyed('password-tries', addressKey).toString('base64url');
  const tries = await findTries(tx, subject);
  return isLocked(tries, now) ? tries.lockedAt?.add(policy.passwordLock.duration) : undefined;
}
