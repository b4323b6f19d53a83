import { type AccountRow, eraseKeyRequestsOfRecords } from '#features/accounts/index.ts';
import { eraseApplications } from '#features/applications/index.ts';
import { eraseConsultations } from '#features/consultations/index.ts';
import { eraseOfCounter } from '#features/counter/index.ts';
import { eraseDemonstrationLogins } from '#features/demonstration/index.ts';
import { eraseRecordRows } from '#features/job-seekers/index.ts';
import { eraseMessagesOfPerson } from '#features/messages/index.ts';
import { eraseCodes } from '#features/opening/index.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { eraseAccount } from './erase-account.ts';

/** What is known of a person: locked, the accounts before the records. */
export interface WholePerson {
  readonly accounts: readonly AccountRow[];
  /** Of the record that lives, and of those that were joined into it. */
  readonly numbers: readonly string[];
}

/** LEAVE-4: takes My Page and everything that is registered away for good, together. */
export async function eraseJobSeeker(
  tx: Tx,
  parts: Parts,
  { accounts, numbers }: WholePerson,
): Promise<void> {
  for (const account of accounts) await eraseAccount(tx, parts, account, numbers);
  await eraseMessagesOfPerson(tx, numbers);
  await eraseApplications(tx, numbers);
  await eraseKeyRequestsOfRecords(tx, numbers);
  await eraseCodes(tx, numbers);
  await eraseConsultations(tx, numbers);
  await eraseOfCounter(tx, numbers);
  await eraseDemonstrationLogins(tx, { addresses: [], jobSeekers: numbers });
  await eraseRecordRows(tx, numbers);
}
