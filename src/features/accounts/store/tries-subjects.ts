import type { Tx } from '#platform/database/database.ts';
import { listDeviceMarks } from '#platform/security/device-marks.ts';
import type { Secrets } from '#platform/security/secrets.ts';
import { findAccountByAddress } from './accounts.store.ts';
import { type AccountRow, type FacedAddress, on } from './tables.ts';

/**
 * Under what wrong passwords are counted, as a keyed hash: the address typed on a face, whoever types it. `place`: a
 * device that its owner trusts (its id) counts for itself, so that nobody's wrong guesses elsewhere keep the owner out.
 */
export const triesSubject = (
  secrets: Secrets,
  { face, address_key }: FacedAddress,
  place?: string,
): string => {
  const address = face === 'mypage' ? address_key : `${face}\n${address_key}`;
  return secrets
    .keyed('password-tries', place === undefined ? address : `${address}\n${place}`)
    .toString('base64url');
};

/** The same of a browser that the owner has been in with before, by what is stored of its mark. */
export const browserTriesSubject = (secrets: Secrets, address: FacedAddress, markHash: string): string =>
  triesSubject(secrets, address, `browser\n${markHash}`);

/** Under what wrong passwords of somebody who is signed in are counted: for the session alone. */
export const sessionTriesSubject = (secrets: Secrets, sessionId: string): string =>
  secrets.keyed('password-tries', `session\n${sessionId}`).toString('base64url');

/** Everything under which wrong passwords for an address at the login may be counted. */
export async function everyTriesSubject(
  tx: Tx,
  secrets: Secrets,
  address: FacedAddress,
): Promise<readonly string[]> {
  const account = await findAccountByAddress(tx, address);
  if (account === undefined) return [triesSubject(secrets, address)];
  const devices = await on(tx)
    .selectFrom('trusted_devices')
    .select('id')
    .where('account_id', '=', account.id)
    .where('revoked_at', 'is', null)
    .execute();
  const marks = await listDeviceMarks(tx, account.id);
  return [
    triesSubject(secrets, address),
    ...devices.map(({ id }) => triesSubject(secrets, address, id)),
    ...marks.map((mark) => browserTriesSubject(secrets, address, mark)),
  ];
}

/** Everything under which wrong passwords of one account are counted; an address that is free counts for others. */
export async function everySubjectOf(
  tx: Tx,
  secrets: Secrets,
  account: Pick<AccountRow, 'id' | 'face' | 'address_key' | 'address_freed_at'>,
  sessions: readonly { readonly id: string }[],
): Promise<readonly string[]> {
  const devices = await on(tx)
    .selectFrom('trusted_devices')
    .select('id')
    .where('account_id', '=', account.id)
    .execute();
  const marks = await listDeviceMarks(tx, account.id);
  return [
    ...(account.address_freed_at === null ? [triesSubject(secrets, account)] : []),
    ...devices.map(({ id }) => triesSubject(secrets, account, id)),
    ...marks.map((mark) => browserTriesSubject(secrets, account, mark)),
    ...sessions.map(({ id }) => sessionTriesSubject(secrets, id)),
  ];
}
