import type { Tx } from '#platform/database/database.ts';
import { type JobSeekerRow, on } from './tables.ts';

export async function findJobSeeker(tx: Tx, number: string): Promise<JobSeekerRow | undefined> {
  return on(tx).selectFrom('job_seekers').selectAll().where('number', '=', number).executeTakeFirst();
}

/** Records with this address as staff typed it, none that was joined; several people may have given the same one. */
export async function findJobSeekersByEmail(tx: Tx, emailKey: string): Promise<readonly JobSeekerRow[]> {
  return on(tx)
    .selectFrom('job_seekers')
    .selectAll()
    .where('email_key', '=', emailKey)
    .where('joined_into', 'is', null)
    .orderBy('registered_at', 'desc')
    .execute();
}

export async function insertJobSeeker(tx: Tx, row: JobSeekerRow): Promise<void> {
  await on(tx).insertInto('job_seekers').values(row).execute();
}

/** Writes what has become of a locked record. */
export async function updateRegistration(
  tx: Tx,
  number: string,
  changes: Partial<Omit<JobSeekerRow, 'number'>>,
): Promise<void> {
  await on(tx).updateTable('job_seekers').set(changes).where('number', '=', number).execute();
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
