import type { AccountRow } from '#features/accounts/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import type { Actor } from '#platform/recording/audit.ts';
import { matchCode } from '../rules/match-code.ts';
import { offeredSecrets, sealSecret } from '../store/authenticator-secrets.ts';
import { deleteAuthenticator, findAuthenticator, putAuthenticator } from '../store/authenticators.store.ts';
import type { AuthenticatorRow } from '../store/tables.ts';
import { noteWayChanged } from './note-way-changed.ts';

/** One offer a session, and another one after each app. */
const offerOf = (sessionId: string, present: AuthenticatorRow | undefined): string =>
  `account ${sessionId} ${present?.secret ?? ''}`;

/** The secret that the settings show for a new app, the same until a code confirms it. */
export async function authenticatorSecretToOffer(
  tx: Tx,
  parts: Parts,
  { accountId, sessionId }: { readonly accountId: string; readonly sessionId: string },
): Promise<string> {
  return offeredSecrets(parts.secrets, offerOf(sessionId, await findAuthenticator(tx, accountId)))[0];
}

/** A code of the new app sets it up, in the place of one before. The caller holds the account. */
export async function addAuthenticator(
  tx: Tx,
  parts: Parts,
  adding: { readonly account: AccountRow; readonly sessionId: string; readonly typed: string },
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<undefined, 'way-in.wrong'>> {
  const { account, sessionId, typed } = adding;
  const present = await findAuthenticator(tx, account.id);
  const match = matchCode(offeredSecrets(parts.secrets, offerOf(sessionId, present)), typed, now, null);
  if (match === undefined) return fail('way-in.wrong');
  const secret = sealSecret(parts.secrets, account.id, match.secret);
  await putAuthenticator(tx, { account_id: account.id, secret, last_step: match.step }, now);
  const change = { event: 'way-in-added', action: 'ways-in.add-authenticator' } as const;
  await noteWayChanged(tx, parts, account, change, actor, now);
  return ok(undefined);
}

/** With the last way gone the mail lets in again. */
export async function removeAuthenticator(
  tx: Tx,
  parts: Parts,
  account: AccountRow,
  actor: Actor,
  now: Temporal.Instant,
): Promise<boolean> {
  if (!(await deleteAuthenticator(tx, account.id))) return false;
  const change = { event: 'way-in-removed', action: 'ways-in.remove-authenticator' } as const;
  await noteWayChanged(tx, parts, account, change, actor, now);
  return true;
}

/** Takes over an app whose secret (base32) is known. The demonstration's people come this way. */
export async function takeOverAuthenticator(
  tx: Tx,
  parts: Parts,
  { accountId, secret }: { readonly accountId: string; readonly secret: string },
  now: Temporal.Instant,
): Promise<void> {
  const sealed = sealSecret(parts.secrets, accountId, secret);
  await putAuthenticator(tx, { account_id: accountId, secret: sealed, last_step: 0 }, now);
}
