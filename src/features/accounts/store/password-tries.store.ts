import { sql } from 'kysely';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { afterGivingBack, afterReserving, noTries, type PasswordTries } from '../rules/password-lock.ts';
import { on } from './tables.ts';

/** Counts one more try for a subject; undefined while it is locked, when it is counted as turned away. */
export async function reserveTry(
  tx: Tx,
  subject: string,
  now: Temporal.Instant,
): Promise<PasswordTries | undefined> {
  const after = afterReserving(await lockTries(tx, subject), now);
  await (after === undefined ? countTurnedAway(tx, subject) : keepTries(tx, subject, after));
  return after;
}

export async function giveTryBack(tx: Tx, subject: string): Promise<void> {
  await keepTries(tx, subject, afterGivingBack(await lockTries(tx, subject)));
}

async function lockTries(tx: Tx, subject: string): Promise<PasswordTries> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`password-tries:${subject}`}, 0))`.execute(tx);
  return findTries(tx, subject);
}

async function keepTries(tx: Tx, subject: string, tries: PasswordTries): Promise<void> {
  const counted = { wrong_passwords: tries.wrongPasswords, locked_at: tries.lockedAt, turned_away: 0 };
  await on(tx)
    .insertInto('password_tries')
    .values({ subject, ...counted })
    .onConflict((conflict) => conflict.column('subject').doUpdateSet(counted))
    .execute();
}

async function countTurnedAway(tx: Tx, subject: string): Promise<void> {
  await on(tx)
    .updateTable('password_tries')
    .set({ turned_away: sql`turned_away + 1` })
    .where('subject', '=', subject)
    .execute();
}

/** How many tries were turned away during the newest lock of each of these subjects, together. */
export async function sumTurnedAway(tx: Tx, subjects: readonly string[]): Promise<number> {
  const rows = await on(tx)
    .selectFrom('password_tries')
    .select('turned_away')
    .where('subject', 'in', [...subjects])
    .execute();
  return rows.reduce((sum, { turned_away }) => sum + turned_away, 0);
}

export async function forgetTries(tx: Tx, subjects: readonly string[]): Promise<void> {
  await on(tx)
    .deleteFrom('password_tries')
    .where('subject', 'in', [...subjects])
    .execute();
}

export async function findTries(tx: Tx, subject: string): Promise<PasswordTries> {
  const row = await on(tx)
    .selectFrom('password_tries')
    .selectAll()
    .where('subject', '=', subject)
    .executeTakeFirst();
  return row === undefined ? noTries : { wrongPasswords: row.wrong_passwords, lockedAt: row.locked_at };
}
