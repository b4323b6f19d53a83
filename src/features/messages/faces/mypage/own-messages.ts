import { findAccount } from '#features/accounts/index.ts';
import { findJobSeeker, type JobSeekerRow, listJoinedNumbers } from '#features/job-seekers/index.ts';
import { findOffice } from '#features/offices/index.ts';
import type { Tx } from '#platform/database/database.ts';

/** Whose messages these are, under all numbers of joined records, and the office that serves the person. */
export interface OwnMessages {
  readonly record: JobSeekerRow;
  readonly numbers: readonly string[];
  readonly officeName: string;
}

export async function findOwnMessages(tx: Tx, accountId: string): Promise<OwnMessages | undefined> {
  const number = (await findAccount(tx, accountId))?.job_seeker_number ?? undefined;
  const record = number === undefined ? undefined : await findJobSeeker(tx, number);
  if (record === undefined) return undefined;
  const office = await findOffice(tx, record.office_number);
  return {
    record,
    numbers: await listJoinedNumbers(tx, record.number),
    officeName: office?.name ?? 'ハローワーク',
  };
}
