import { sql } from 'kysely';
import { exportOfConsentReadings } from '#features/account-settings/index.ts';
import {
  type AccountRow,
  exportOfAccount,
  findAccount,
  findEveryAccountOf,
} from '#features/accounts/index.ts';
import { exportOfApplications } from '#features/applications/index.ts';
import { exportOfConsultations } from '#features/consultations/index.ts';
import { exportOfCounter } from '#features/counter/index.ts';
import { exportOfDocuments } from '#features/documents/index.ts';
import { exportOfOwnSearches } from '#features/job-search/index.ts';
import { exportOfRecords, findLivingNumber, listJoinedNumbers } from '#features/job-seekers/index.ts';
import { exportOfMessageDrafts, exportOfMessages } from '#features/messages/index.ts';
import { listOffices } from '#features/offices/index.ts';
import { exportOfCodes } from '#features/opening/index.ts';
import { exportOfPortalLink } from '#features/portal-link/index.ts';
import { exportOfLoginAttempts } from '#features/sign-in/index.ts';
import { exportOfWaysIn } from '#features/ways-in/index.ts';
import type { Tx } from '#platform/database/database.ts';
import { listKeptFormsOf } from '#platform/http/kept-forms.ts';
import { listDraftsOf } from '#platform/journeys/drafts.store.ts';
import type { Parts } from '#platform/parts.ts';
import { type EntryAbout, listEntriesAbout } from '#platform/recording/audit.ts';
import type { Secrets } from '#platform/security/secrets.ts';
import { draftOwnerOf } from './draft-owner.ts';

/** s-prv1: everything that is held about the owner of an account, as it stands in one moment. */
export function collectOwnData(parts: Parts, accountId: string) {
  return parts.database.transaction(async (tx) => {
    await sql`set transaction isolation level repeatable read, read only`.execute(tx);
    return collect(tx, parts.secrets, accountId);
  });
}

export type OwnData = Awaited<ReturnType<typeof collectOwnData>>;

async function collect(tx: Tx, secrets: Secrets, accountId: string) {
  const present = await findAccount(tx, accountId);
  if (present === undefined) throw new Error('a session belongs to an account that is not there');
  const jobSeekers = await everyNumberOf(tx, present.job_seeker_number);
  const others = (await findEveryAccountOf(tx, jobSeekers)).filter(({ id }) => id !== present.id);
  const accounts = [];
  for (const account of [present, ...others]) {
    // What was asked for with a record, before there was an account, stands once: with the present one.
    accounts.push(await wholeAccount(tx, secrets, account, account === present ? jobSeekers : []));
  }
  const about = { accounts: accounts.map(({ id }) => id), jobSeekers };
  const records = await exportOfRecords(tx, jobSeekers);
  const consultations = await exportOfConsultations(tx, jobSeekers);
  const applied = await exportOfApplications(tx, jobSeekers);
  const messages = await exportOfMessages(tx, jobSeekers);
  const audit = (await listEntriesAbout(tx, about)).map(entryFacts);
  return {
    accounts,
    records,
    accountCreationCodes: await exportOfCodes(tx, jobSeekers),
    ...(await exportOfCounter(tx, jobSeekers)),
    consultations,
    ...applied,
    messages,
    audit,
    offices: await namesOfOffices(tx, [
      ...records.flatMap(({ officeNumber, changes }) => [officeNumber, ...changes.map(officeOf)]),
      ...consultations.map(officeOf),
      ...applied.invitations.map(officeOf),
      ...messages.map(officeOf),
      ...audit.map(officeOf),
    ]),
  };
}

/** Of the record that lives on, and of those that were joined into it. */
async function everyNumberOf(tx: Tx, number: string | null): Promise<readonly string[]> {
  if (number === null) return [];
  return listJoinedNumbers(tx, (await findLivingNumber(tx, number)) ?? number);
}

const wholeAccount = async (
  tx: Tx,
  secrets: Secrets,
  account: AccountRow,
  jobSeekers: readonly string[],
) => ({
  ...(await exportOfAccount(tx, secrets, account, jobSeekers)),
  consentReadings: await exportOfConsentReadings(tx, account.id),
  loginAttempts: await exportOfLoginAttempts(tx, account.id),
  ...(await exportOfWaysIn(tx, account.id)),
  ...(await exportOfPortalLink(tx, account.id)),
  keptForms: await listKeptFormsOf(tx, account.id),
  drafts: await listDraftsOf(tx, draftOwnerOf(account.id)),
  ...(await exportOfOwnSearches(tx, account.id)),
  messageDrafts: await exportOfMessageDrafts(tx, account.id),
  documents: await exportOfDocuments(tx, account.id),
});

/** Who of the staff it was and what they wrote stays out; a person at the office answers for that. */
const entryFacts = (entry: EntryAbout) => ({
  number: entry.number,
  at: entry.at,
  by: entry.actor_kind,
  role: entry.actor_role,
  officeNumber: entry.actor_office,
  about: entry.subject_kind,
  aboutId: entry.subject_id,
  action: entry.action,
  result: entry.result,
  detail: entry.actor_kind === 'staff' ? null : entry.detail,
});

const officeOf = ({ officeNumber }: { readonly officeNumber: string | null }): string | null => officeNumber;

async function namesOfOffices(tx: Tx, numbers: readonly (string | null)[]) {
  const offices = await listOffices(tx, { closedToo: true });
  return offices
    .filter(({ number }) => numbers.includes(number))
    .map(({ number, name }) => ({ number, name }));
}
