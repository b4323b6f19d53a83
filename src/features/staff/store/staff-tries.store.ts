import { sql } from 'kysely';
import { policy } from '#kernel/policy.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Secrets } from '#platform/security/secrets.ts';
import { afterGivingBack, afterReserving, isLocked, noTries, type StaffTries } from '../rules/staff-lock.ts';
import { on } from './tables.ts';

/** Tries are kept by a keyed hash, so that nothing a stranger typed is stored. */
export const triesSubject = (secrets: Secrets, loginKey: string): string =>
  secrets.keyed('staff-tries', loginKey).toString('base64url');

async function lockTries(tx: Tx, subject: string): Promise<StaffTries> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`staff-tries:${subject}`}, 0))`.execute(tx);
  return findTries(tx, subject);
}

async function findTries(tx: Tx, subject: string): Promise<StaffTries> {
  const row = await on(tx)
    .selectFrom('staff_tries')
    .selectAll()
    .where('subject', '=', subject)
    .executeTakeFirst();
  return row === undefined ? noTries : { wrongTries: row.wrong_tries, lockedAt: row.locked_at };
}

async function keepTries(tx: Tx, subject: string, tries: StaffTries): Promise<void> {
  const counted = { wrong_tries: tries.wrongTries, locked_at: tries.lockedAt };
  await on(tx)
    .insertInto('staff_tries')
    .values({ subject, ...counted })
    .onConflict((conflict) => conflict.column('subject').doUpdateSet(counted))
    .execute();
}

/** Counts one more try; undefined while the name is locked. */
export async function reserveTry(
  tx: Tx,
  subject: string,
  now: Temporal.Instant,
): Promise<StaffTries | undefined> {
  const after = afterReserving(await lockTries(tx, subject), now);
  if (after !== undefined) await keepTries(tx, subject, after);
  return after;
}

export async function giveTryBack(tx: Tx, subject: string): Promise<void> {
  await keepTries(tx, subject, afterGivingBack(await lockTries(tx, subject)));
}

export async function forgetTries(tx: Tx, subject: string): Promise<void> {
  await on(tx).deleteFrom('staff_tries').where('subject', '=', subject).execute();
}

/** s-ret4: a lock that is over counts no more than none. Tries without a lock bear no date and stay. */
export async function forgetPastLocks(tx: Tx, now: Temporal.Instant): Promise<void> {
  const before = now.subtract(policy.passwordLock.duration).subtract(policy.retention.pastLocks);
  await on(tx).deleteFrom('staff_tries').where('locked_at', '<=', before).execute();
}

/** Which of these subjects are locked now. */
export async function lockedSubjects(
  tx: Tx,
  subjects: readonly string[],
  now: Temporal.Instant,
): Promise<ReadonlySet<string>> {
  if (subjects.length === 0) return new Set();
  const rows = await on(tx)
    .selectFrom('staff_tries')
    .selectAll()
    .where('subject', 'in', [...subjects])
    .where('locked_at', 'is not', null)
    .execute();
  return new Set(
    rows
      .filter((row) => isLocked({ wrongTries: row.wrong_tries, lockedAt: row.locked_at }, now))
      .map(({ subject }) => subject),
  );
}
