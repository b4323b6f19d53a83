import type { Tx } from '#platform/database/database.ts';
import { listMailsOf } from '#platform/mail/mails-of.ts';
import type { Secrets } from '#platform/security/secrets.ts';
import { listEverySessionOf } from '#platform/security/sessions-of.ts';
import { mailboxesOf } from './mailboxes-of.ts';
import { type AccountRow, type AuthenticationKeyRow, on } from './tables.ts';
import { everySubjectOf } from './tries-subjects.ts';

/**
 * Everything that is held about an account, for its owner; hashes and what opens anything are not in it. `jobSeekers`:
 * the numbers of its owner's records.
 */
export async function exportOfAccount(
  tx: Tx,
  secrets: Secrets,
  account: AccountRow,
  jobSeekers: readonly string[],
) {
  const { keyRequests, mailboxes } = await mailboxesOf(tx, account, jobSeekers);
  const sessions = await listEverySessionOf(tx, account.id);
  return {
    ...ownFacts(account),
    consents: await consentsOf(tx, account.id),
    trustedDevices: await trustedDevicesOf(tx, account.id),
    keyRequests: keyRequests.map(keyFacts),
    notMeLinks: await notMeLinksOf(tx, account.id),
    notices: await noticesOf(tx, account.id),
    passwordTries: await triesOf(tx, await everySubjectOf(tx, secrets, account, sessions)),
    sessions: sessions.map((session) => ({
      face: session.face,
      device: session.device,
      beganAt: session.began_at,
      provedAt: session.proved_at,
      usedAt: session.used_at,
      endedAt: session.ended_at,
      endReason: session.end_reason,
      previousLoginAt: session.previous_login_at,
      by: session.begun_by,
    })),
    mails: await listMailsOf(tx, mailboxes),
  };
}

export type AccountExport = Awaited<ReturnType<typeof exportOfAccount>>;

const ownFacts = (account: AccountRow) => ({
  id: account.id,
  address: account.address_typed,
  addressSetAt: account.address_set_at,
  addressFreedAt: account.address_freed_at,
  jobSeekerNumber: account.job_seeker_number,
  passwordSetAt: account.password_set_at,
  openedAt: account.opened_at,
  openedBy: account.opened_by,
  withdrawnAt: account.withdrawn_at,
  unavailableSince: account.unavailable_since,
  registrationSavedAt: account.registration_saved_at,
});

const keyFacts = (row: AuthenticationKeyRow) => ({
  purpose: row.purpose,
  address: row.address_typed,
  jobSeekerNumber: row.job_seeker_number,
  privacyVersion: row.privacy_version,
  termsVersion: row.terms_version,
  withoutKey: row.decoy,
  requestedAt: row.requested_at,
  mailedAt: row.mailed_at,
  tries: row.tries,
  endedAt: row.ended_at,
  endReason: row.end_reason,
});

async function consentsOf(tx: Tx, accountId: string) {
  const rows = await on(tx)
    .selectFrom('consents')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('agreed_at', 'desc')
    .execute();
  return rows.map(({ document, version, agreed_at }) => ({ document, version, agreedAt: agreed_at }));
}

async function trustedDevicesOf(tx: Tx, accountId: string) {
  const rows = await on(tx)
    .selectFrom('trusted_devices')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('trusted_at', 'desc')
    .execute();
  return rows.map((row) => ({
    device: row.device,
    trustedAt: row.trusted_at,
    usedAt: row.used_at,
    revokedAt: row.revoked_at,
  }));
}

async function notMeLinksOf(tx: Tx, accountId: string) {
  const rows = await on(tx)
    .selectFrom('not_me_links')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('issued_at', 'desc')
    .execute();
  return rows.map((row) => ({
    event: row.event,
    formerAddress: row.former_address,
    issuedAt: row.issued_at,
    usedAt: row.used_at,
  }));
}

async function noticesOf(tx: Tx, accountId: string) {
  const rows = await on(tx)
    .selectFrom('account_notices')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('told_at', 'desc')
    .execute();
  return rows.map(({ kind, about, told_at }) => ({ kind, about, toldAt: told_at }));
}

async function triesOf(tx: Tx, subjects: readonly string[]) {
  if (subjects.length === 0) return [];
  const rows = await on(tx)
    .selectFrom('password_tries')
    .selectAll()
    .where('subject', 'in', [...subjects])
    .execute();
  return rows.map(({ wrong_passwords, locked_at, turned_away }) => ({
    wrongPasswords: wrong_passwords,
    lockedAt: locked_at,
    turnedAway: turned_away,
  }));
}

/** Every account that the owner of these records has or had, the newest first. */
export async function findEveryAccountOf(
  tx: Tx,
  jobSeekers: readonly string[],
): Promise<readonly AccountRow[]> {
  if (jobSeekers.length === 0) return [];
  return on(tx)
    .selectFrom('accounts')
    .selectAll()
    .where('job_seeker_number', 'in', [...jobSeekers])
    .orderBy('opened_at', 'desc')
    .execute();
}
