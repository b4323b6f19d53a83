import { findAccountOfJobSeeker } from '#features/accounts/index.ts';
import { listUsersToTell } from '#features/employers/index.ts';
import { findLivingNumber } from '#features/job-seekers/index.ts';
import type { Tx } from '#platform/database/database.ts';

/** Where mails for a person go; undefined while there is no My Page that can be opened. */
export async function addressOfPerson(tx: Tx, number: string): Promise<string | undefined> {
  const living = (await findLivingNumber(tx, number)) ?? number;
  const account = await findAccountOfJobSeeker(tx, living);
  if (account === undefined || account.withdrawn_at !== null || account.unavailable_since !== null) {
    return undefined;
  }
  return account.address_typed;
}

/** Where mails for an establishment go: to each of its users. */
export async function addressesOfEmployer(tx: Tx, establishmentNumber: string): Promise<readonly string[]> {
  return (await listUsersToTell(tx, establishmentNumber)).map(({ address }) => address);
}
