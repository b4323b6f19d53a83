import type { EmailAddress } from '#kernel/email-address.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { type JobSeekerRow, on } from './tables.ts';

export async function findJobSeeker(tx: Tx, number: string): Promise<JobSeekerRow | undefined> {
  return on(tx).selectFrom('job_seekers').selectAll().where('number', '=', number).executeTakeFirst();
}

/** Records with this address as staff typed it; several people may have given the same one. Newest first. */
export async function findJobSeekersByEmail(tx: Tx, emailKey: string): Promise<readonly JobSeekerRow[]> {
  return on(tx)
    .selectFrom('job_seekers')
    .selectAll()
    .where('email_key', '=', emailKey)
    .orderBy('registered_at', 'desc')
    .execute();
}

export async function insertJobSeeker(tx: Tx, row: JobSeekerRow): Promise<void> {
  await on(tx).insertInto('job_seekers').values(row).execute();
}

/** LEAVE-1: the registration becomes invalid on this day, unless it was before. */
export async function makeInvalid(tx: Tx, number: string, day: Temporal.PlainDate): Promise<void> {
  await on(tx)
    .updateTable('job_seekers')
    .set({ invalid_since: day })
    .where('number', '=', number)
    .where('invalid_since', 'is', null)
    .execute();
}

/** LEAVE-2: takes back that the registration became invalid on this day; another day's reason stands. */
export async function makeValidAgain(
  tx: Tx,
  number: string,
  invalidSince: Temporal.PlainDate,
): Promise<void> {
  await on(tx)
    .updateTable('job_seekers')
    .set({ invalid_since: null })
    .where('number', '=', number)
    .where('invalid_since', '=', invalidSince)
    .execute();
}

/** The same, held until the transaction ends. */
export async function lockJobSeeker(tx: Tx, number: string): Promise<JobSeekerRow | undefined> {
  return on(tx)
    .selectFrom('job_seekers')
    .selectAll()
    .where('number', '=', number)
    .forUpdate()
    .executeTakeFirst();
}

/** The address that staff typed: no login until a key from its mail confirmed it. */
export async function setEmail(
  tx: Tx,
  number: string,
  address: EmailAddress,
  now: Temporal.Instant,
): Promise<void> {
  await on(tx)
    .updateTable('job_seekers')
    .set((row) => ({
      email_typed: address.typed,
      email_key: address.key,
      email_registered_at: now,
      revision: row('revision', '+', 1),
    }))
    .where('number', '=', number)
    .execute();
}
