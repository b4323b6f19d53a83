import { policy } from '#kernel/policy.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { isLocked } from '../rules/password-lock.ts';
import { findTries } from '../store/password-tries.store.ts';
import type { FacedAddress } from '../store/tables.ts';
import { everyTriesSubject } from '../store/tries-subjects.ts';

/**
 * Until when logins with this address are locked somewhere (LOGIN-4), for the counter; undefined when they are not.
 */
export async function findPasswordLock(
  tx: Tx,
  parts: Parts,
  address: FacedAddress,
  now: Temporal.Instant,
): Promise<Temporal.Instant | undefined> {
  const subjects = await everyTriesSubject(tx, parts.secrets, address);
  const tries = await Promise.all(subjects.map((subject) => findTries(tx, subject)));
  const ends = tries
    .filter((one) => isLocked(one, now))
    .flatMap(({ lockedAt }) => (lockedAt === null ? [] : [lockedAt.add(policy.passwordLock.duration)]));
  return ends.toSorted((a, b) => a.epochMilliseconds - b.epochMilliseconds).at(-1);
}
