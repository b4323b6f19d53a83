import { sql } from 'kysely';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { afterGivingBack, afterReserving, noTries, type PasswordTries } from '../rules/password-lock.ts';
import { on } from './tables.ts';

/** Counts one more try for a subject; undefined while it is locked. */
export async function reserveTry(
  tx: Tx,
  subject: string,
  now: Temporal.Instant,
): Promise<PasswordTries | undefined> {
  const after = afterReserving(await lockTries(tx, subject), now);
  if (after !== undefined) await keepTries(tx, subject, after);
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
  const counted = { wrong_passwords: tries.wrongPasswords, locked_at: tries.lockedAt };
  await on(tx)
    .insertInto('password_tries')
    .values({ subject, ...counted })
    .onConflict((conflict) => conflict.column('subject').doUpdateSet(counted))
    .execute();
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
