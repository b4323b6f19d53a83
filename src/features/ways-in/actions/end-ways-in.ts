import { isBefore, type Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { deleteAuthenticator, findAuthenticator, setMailClosed } from '../store/authenticators.store.ts';
import { removePasskeys, removePasskeysAddedSince } from '../store/passkeys.store.ts';
import { deleteRecoveryCodes, listRecoveryCodes } from '../store/recovery-codes.store.ts';
import { endSlip } from '../store/slips.store.ts';

/** Takes away what an account has beside the mail: its owner leaves. */
export async function endWaysIn(tx: Tx, accountId: string, now: Temporal.Instant): Promise<void> {
  await deleteAuthenticator(tx, accountId);
  await deleteRecoveryCodes(tx, accountId);
  await removePasskeys(tx, { kind: 'account', id: accountId });
  await endSlip(tx, accountId, 'withdrawn', now);
}

/** Takes away what somebody else may have added from a moment on: the owner says that it was not them (s-not1). */
export async function undoWaysInSince(
  tx: Tx,
  accountId: string,
  since: Temporal.Instant,
  now: Temporal.Instant,
): Promise<void> {
  const authenticator = await findAuthenticator(tx, accountId);
  if (authenticator !== undefined && !isBefore(authenticator.added_at, since)) {
    await deleteAuthenticator(tx, accountId);
  }
  const [code] = await listRecoveryCodes(tx, accountId);
  if (code !== undefined && !isBefore(code.made_at, since)) await deleteRecoveryCodes(tx, accountId);
  await removePasskeysAddedSince(tx, { kind: 'account', id: accountId }, since);
  await endSlip(tx, accountId, 'withdrawn', now);
}

/** The password was set anew by mail: with an app, the mail is no second step until another way let its owner in. */
export const closeMail = (tx: Tx, accountId: string, now: Temporal.Instant): Promise<void> =>
  setMailClosed(tx, accountId, now);

/** Another way, one that proves more than the mailbox, let the owner in. */
export const openMail = (tx: Tx, accountId: string): Promise<void> => setMailClosed(tx, accountId, null);
