import { sql } from 'kysely';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';

type LimitTables = {
  limit_events: { limit_name: string; subject: string; at: Temporal.Instant };
};

export interface Limit {
  readonly name: string;
  readonly most: number;
  readonly window: Temporal.Duration;
  /** At least this long between two. */
  readonly apart?: Temporal.Duration;
}

export type LimitAnswer =
  | { readonly free: true }
  | { readonly free: false; readonly until: Temporal.Instant };

/**
 * Takes one of a limit's places for a subject (a keyed hash, never an address in clear), or says from when on there is
 * one. Two requests at the same moment are put in order by a lock on the subject that lasts until the commit.
 */
export async function takePlace(
  tx: Tx,
  limit: Limit,
  subject: string,
  now: Temporal.Instant,
): Promise<LimitAnswer> {
  await holdSubject(tx, limit, subject);
  const answer = await seePlace(tx, limit, subject, now);
  if (answer.free) {
    await tx
      .withTables<LimitTables>()
      .insertInto('limit_events')
      .values({ limit_name: limit.name, subject, at: now })
      .execute();
  }
  return answer;
}

/** Requests of one subject at the same moment follow one another until the commit. */
export async function holdSubject(tx: Tx, limit: Limit, subject: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${limit.name}:${subject}`}, 0))`.execute(tx);
}

/** The same without taking the place. */
export async function seePlace(
  tx: Tx,
  limit: Limit,
  subject: string,
  now: Temporal.Instant,
): Promise<LimitAnswer> {
  const taken = await tx
    .withTables<LimitTables>()
    .selectFrom('limit_events')
    .select('at')
    .where('limit_name', '=', limit.name)
    .where('subject', '=', subject)
    .where('at', '>', now.subtract(limit.window))
    .orderBy('at', 'desc')
    .limit(limit.most)
    .execute();
  const newest = taken[0];
  const oldestThatCounts = taken[limit.most - 1];
  if (oldestThatCounts !== undefined) return { free: false, until: oldestThatCounts.at.add(limit.window) };
  if (newest !== undefined && limit.apart !== undefined) {
    const until = newest.at.add(limit.apart);
    if (until.epochMilliseconds > now.epochMilliseconds) return { free: false, until };
  }
  return { free: true };
}

/** When what still counts toward a limit was taken or counted, the newest first. */
export async function listPlaces(
  tx: Tx,
  limit: Limit,
  subject: string,
  now: Temporal.Instant,
): Promise<readonly Temporal.Instant[]> {
  const rows = await tx
    .withTables<LimitTables>()
    .selectFrom('limit_events')
    .select('at')
    .where('limit_name', '=', limit.name)
    .where('subject', '=', subject)
    .where('at', '>', now.subtract(limit.window))
    .orderBy('at', 'desc')
    .execute();
  return rows.map(({ at }) => at);
}

/** Writes down a failure that counts toward a limit, whether or not places are left. */
export async function countOne(tx: Tx, limit: Limit, subject: string, now: Temporal.Instant): Promise<void> {
  await tx
    .withTables<LimitTables>()
    .insertInto('limit_events')
    .values({ limit_name: limit.name, subject, at: now })
    .execute();
}

/** Forgets events older than any window looks back. */
export async function forgetOldLimitEvents(tx: Tx, before: Temporal.Instant): Promise<void> {
  await tx.withTables<LimitTables>().deleteFrom('limit_events').where('at', '<', before).execute();
}

/** A success never counts against anyone: what a subject took of a limit is given back. */
export async function giveBack(tx: Tx, limit: Limit, subject: string): Promise<void> {
  await tx
    .withTables<LimitTables>()
    .deleteFrom('limit_events')
    .where('limit_name', '=', limit.name)
    .where('subject', '=', subject)
    .execute();
}
