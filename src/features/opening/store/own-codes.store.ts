import type { Tx } from '#platform/database/database.ts';
import { on } from './account-creation-codes.store.ts';

/** What is kept of the codes of these records, for their owner; never a code, nor who issued it. */
export async function exportOfCodes(tx: Tx, jobSeekers: readonly string[]) {
  if (jobSeekers.length === 0) return [];
  const rows = await on(tx)
    .selectFrom('account_creation_codes')
    .selectAll()
    .where('job_seeker_number', 'in', [...jobSeekers])
    .orderBy('issued_at', 'desc')
    .execute();
  return rows.map((row) => ({
    jobSeekerNumber: row.job_seeker_number,
    issuedAt: row.issued_at,
    validThrough: row.valid_through,
    errors: row.errors,
    endedAt: row.ended_at,
    endReason: row.end_reason,
  }));
}

export type CodeExport = Awaited<ReturnType<typeof exportOfCodes>>[number];

export async function eraseCodes(tx: Tx, jobSeekers: readonly string[]): Promise<void> {
  await on(tx)
    .deleteFrom('account_creation_codes')
    .where('job_seeker_number', 'in', [...jobSeekers])
    .execute();
}
