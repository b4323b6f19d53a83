import { sql } from 'kysely';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { on } from './tables.ts';

/** Minutes since 1970. */
export const minuteOf = (now: Temporal.Instant): number => Math.floor(now.epochMilliseconds / 60_000);

export interface AskedPlaces {
  readonly subject: string;
  readonly minute: number;
  readonly wanted: number;
  readonly most: number;
}

/** As many of the wanted places of a minute as are left; nodes that ask at once never get more than there are. */
export async function takePlaces(tx: Tx, { subject, minute, wanted, most }: AskedPlaces): Promise<number> {
  const { rows } = await sql<{ taken: number }>`
    insert into api_uses (subject, minute, taken) values (${subject}, ${minute}, ${wanted})
    on conflict (subject, minute) do update set taken = api_uses.taken + excluded.taken
      where api_uses.taken < ${most}
    returning taken`.execute(tx);
  const taken = rows[0]?.taken;
  return taken === undefined ? 0 : Math.max(0, wanted - Math.max(0, taken - most));
}

/** What is over counts no more. */
export async function forgetUses(tx: Tx, now: Temporal.Instant): Promise<void> {
  await on(tx)
    .deleteFrom('api_uses')
    .where('minute', '<', minuteOf(now) - 1)
    .execute();
}
