import type { Tx } from '#platform/database/database.ts';
import type { Secrets } from '#platform/security/secrets.ts';
import { type AccountRow, type FacedAddress, on } from './tables.ts';

/**
 * Under what wrong passwords are counted, as a keyed hash: the address typed on a face, whoever types it. A browser
 * that its owner made a trusted device counts for itself, so that nobody's wrong guesses elsewhere keep the owner out.
 */
export const triesSubject = (
  secrets: Secrets,
  { face, address_key }: FacedAddress,
  trustedDeviceId?: string,
): string => {
  const address = face === 'mypage' ? address_key : `${face}\n${address_key}`;
  return secrets
    .keyed('password-tries', trustedDeviceId === undefined ? address : `${address}\n${trustedDeviceId}`)
    .toString('base64url');
};

/** Under what wrong passwords of somebody who is signed in are counted: for the session alone. */
export const sessionTriesSubject = (secrets: Secrets, sessionId: string): string =>
  secrets.keyed('password-tries', `session\n${sessionId}`).toString('base64url');

/** Everything under which wrong passwords for an address at the login may be counted. */
export async function everyTriesSubject(
  tx: Tx,
  secrets: Secrets,
  address: FacedAddress,
): Promise<readonly string[]> {
  const devices = await on(tx)
    .selectFrom('trusted_devices')
    .innerJoin('accounts', 'accounts.id', 'trusted_devices.account_id')
    .select('trusted_devices.id')
    .where('accounts.face', '=', address.face)
    .where('accounts.address_key', '=', address.address_key)
    .where('accounts.address_freed_at', 'is', null)
    .where('trusted_devices.revoked_at', 'is', null)
    .execute();
  return [triesSubject(secrets, address), ...devices.map(({ id }) => triesSubject(secrets, address, id))];
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
  return [
    ...(account.address_freed_at === null ? [triesSubject(secrets, account)] : []),
    ...devices.map(({ id }) => triesSubject(secrets, account, id)),
    ...sessions.map(({ id }) => sessionTriesSubject(secrets, id)),
  ];
}
