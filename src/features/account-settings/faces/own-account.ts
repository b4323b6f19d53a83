import { type AccountRow, findAccount } from '#features/accounts/index.ts';
import { findJobSeeker, type JobSeekerRow } from '#features/job-seekers/index.ts';
import type { SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';

/** The account of the person who is signed in. */
export async function ownAccount(parts: Parts, request: SignedInRequest): Promise<AccountRow> {
  const account = await findAccount(parts.database.reading, request.session.ownerId);
  if (account === undefined) throw new Error('a session belongs to an account that is not there');
  return account;
}

/** Undefined until the person is registered as a job seeker. */
export const ownRecord = async (parts: Parts, account: AccountRow): Promise<JobSeekerRow | undefined> =>
  account.job_seeker_number === null
    ? undefined
    : findJobSeeker(parts.database.reading, account.job_seeker_number);
