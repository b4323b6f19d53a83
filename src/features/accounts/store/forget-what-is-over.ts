import { sql } from 'kysely';
import { policy } from '#kernel/policy.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Sweep } from '#platform/jobs/sweeps.ts';
import { on } from './tables.ts';

const { retention } = policy;

/** A request is over by then however it ended: the longest life of one is a day. */
async function forgetKeyRequests(tx: Tx, now: Temporal.Instant): Promise<void> {
  const before = now.subtract(retention.spentKeys);
  await on(tx)
    .deleteFrom('authentication_keys')
    .where('requested_at', '<=', before)
    .where(sql`coalesce(ended_at, mailed_at, requested_at)`, '<=', before)
    .execute();
}

async function forgetNotMeLinks(tx: Tx, now: Temporal.Instant): Promise<void> {
  const before = now.subtract(retention.spentKeys);
  await on(tx)
    .deleteFrom('not_me_links')
    .where((where) =>
      where.or([
        where('used_at', '<=', before),
        where('issued_at', '<=', before.subtract(policy.notMe.lifetime)),
      ]),
    )
    .execute();
}

async function forgetTrustedDevices(tx: Tx, now: Temporal.Instant): Promise<void> {
  const before = now.subtract(retention.spentKeys);
  await on(tx)
    .deleteFrom('trusted_devices')
    .where((where) =>
      where.or([
        where('revoked_at', '<=', before),
        where('trusted_at', '<=', before.subtract(policy.trustedDevice.lifetime)),
      ]),
    )
    .execute();
}

/** A few wrong tries without a lock bear no date and stay: they count until a right password. */
async function forgetPastLocks(tx: Tx, now: Temporal.Instant): Promise<void> {
  await on(tx)
    .deleteFrom('password_tries')
    .where('locked_at', '<=', now.subtract(policy.passwordLock.duration).subtract(retention.pastLocks))
    .execute();
}

/** s-ret4: what once let somebody in or kept somebody out, and does so no more. */
export const forgetWhatIsOver: readonly Sweep[] = [
  { name: 'forget-authentication-keys', every: 'day', run: forgetKeyRequests },
  { name: 'forget-not-me-links', every: 'day', run: forgetNotMeLinks },
  { name: 'forget-trusted-devices', every: 'day', run: forgetTrustedDevices },
  { name: 'forget-past-locks', every: 'day', run: forgetPastLocks },
];
