import type { Tx } from '#platform/database/database.ts';
import { eraseMailsOf } from '#platform/mail/mails-of.ts';
import type { Secrets } from '#platform/security/secrets.ts';
import { eraseSessionsOf, listEverySessionOf } from '#platform/security/sessions-of.ts';
import { mailboxesOf, mailboxesOfRecords } from './mailboxes-of.ts';
import { forgetTries } from './password-tries.store.ts';
import { type AccountRow, type AuthenticationKeyRow, on } from './tables.ts';
import { everySubjectOf } from './tries-subjects.ts';

/**
 * Takes a locked account away for good with everything that belongs to it, mails to its owner included; its address is
 * free at once. What other slices keep of it has to be gone before. `jobSeekers`: the records that go with it.
 */
export async function eraseAccountRows(
  tx: Tx,
  secrets: Secrets,
  account: AccountRow,
  jobSeekers: readonly string[] = [],
): Promise<void> {
  const { keyRequests, mailboxes } = await mailboxesOf(tx, account, jobSeekers);
  await eraseMailsOf(tx, mailboxes);
  const sessions = await listEverySessionOf(tx, account.id);
  const subjects = await everySubjectOf(tx, secrets, account, sessions);
  if (subjects.length > 0) await forgetTries(tx, subjects);
  await eraseSessionsOf(tx, account.id);
  await eraseKeyRequests(tx, keyRequests);
  for (const table of ['not_me_links', 'trusted_devices', 'consents', 'account_notices'] as const) {
    await on(tx).deleteFrom(table).where('account_id', '=', account.id).execute();
  }
  await on(tx).deleteFrom('accounts').where('id', '=', account.id).execute();
}

/** What was asked for with records that have no account (any more). */
export async function eraseKeyRequestsOfRecords(tx: Tx, jobSeekers: readonly string[]): Promise<void> {
  const { keyRequests, mailboxes } = await mailboxesOfRecords(tx, jobSeekers);
  await eraseMailsOf(tx, mailboxes);
  await eraseKeyRequests(tx, keyRequests);
}

async function eraseKeyRequests(tx: Tx, requests: readonly AuthenticationKeyRow[]): Promise<void> {
  if (requests.length === 0) return;
  const ids = requests.map(({ id }) => id);
  await on(tx).deleteFrom('authentication_keys').where('id', 'in', ids).execute();
}
