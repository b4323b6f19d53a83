import { policy } from '#kernel/policy.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { on } from '#platform/security/session.ts';

const longest = policy.session.seeker.absolute;

/**
 * s-ret4: sessions that ended long ago, those included that nobody noted the end of. The newest of each owner stays,
 * because it is their last login. A device not used for so long is a new one at its next login (s-not1).
 */
export async function forgetOldSessions(tx: Tx, now: Temporal.Instant): Promise<void> {
  const before = now.subtract(policy.retention.sessions);
  await on(tx)
    .deleteFrom('sessions as old')
    .where((where) =>
      where.or([
        where('old.ended_at', '<=', before),
        where.and([where('old.ended_at', 'is', null), where('old.began_at', '<=', before.subtract(longest))]),
      ]),
    )
    .where((where) =>
      where.exists(
        where
          .selectFrom('sessions as newer')
          .select('newer.id')
          .whereRef('newer.owner_id', '=', 'old.owner_id')
          .whereRef('newer.began_at', '>', 'old.began_at'),
      ),
    )
    .execute();
}
