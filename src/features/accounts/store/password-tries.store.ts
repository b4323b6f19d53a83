import { sql } from 'kysely';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { afterReserving, noTries, type PasswordTries } from '../rules/password-lock.ts';
import { on } from './tables.ts';

/** Counts one more try for a subject; undefined while it is locked. */
export async function reserveTry(
  tx: Tx,
  subject: string,
  now: Temporal.Instant,
): Promise<PasswordTries | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`password-tries:${subject}`}, 0))`.execute(tx);
  const row = await on(tx)
    .selectFrom('password_tries')
    .selectAll()
    .where('subject', '=', subject)
    .executeTakeFirst();
  const before =
    row === undefined ? noTries : { wrongPasswords: row.wrong_passwords, lockedAt: row.locked_at };
  const after = afterReserving(before, now);
  if (after === undefined) return undefined;
  const counted = { wrong_passwords: after.wrongPasswords, locked_at: after.lockedAt };
  await on(tx)
    .insertInto('password_tries')
    .values({ subject, ...counted })
    .onConflict((conflict) => conflict.column('subject').doUpdateSet(counted))
    .execute();
  return after;
}

export async function forgetTries(tx: Tx, subject: string): Promise<void> {
  await on(tx).deleteFrom('password_tries').where('subject', '=', subject).execute();
}

export async function findTries(tx: Tx, subject: string): Promise<PasswordTries> {
  const row = await on(tx)
    .selectFrom('password_tries')
    .selectAll()
    .where('subject', '=', subject)
    .executeTakeFirst();
  return row === undefined ? noTries : { wrongPasswords: row.wrong_passwords, lockedAt: row.locked_at };
}
