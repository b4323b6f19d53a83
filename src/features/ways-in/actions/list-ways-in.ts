import type { Tx } from '#platform/database/database.ts';
import type { WaysIn } from '../rules/way-in.ts';
import { findAuthenticator } from '../store/authenticators.store.ts';
import { listPasskeys } from '../store/passkeys.store.ts';
import { listRecoveryCodes } from '../store/recovery-codes.store.ts';
import type { AuthenticatorRow, RecoveryCodeRow } from '../store/tables.ts';

/** What an account has to get in with beside the mail. */
export async function listWaysIn(tx: Tx, accountId: string): Promise<WaysIn> {
  return {
    authenticator: authenticatorOf(await findAuthenticator(tx, accountId)),
    recoveryCodes: recoveryCodesOf(await listRecoveryCodes(tx, accountId)),
    passkeys: await listPasskeys(tx, { kind: 'account', id: accountId }),
  };
}

const authenticatorOf = (row: AuthenticatorRow | undefined): WaysIn['authenticator'] =>
  row === undefined
    ? undefined
    : { addedAt: row.added_at, usedAt: row.used_at ?? undefined, closesMail: row.mail_closed_at !== null };

function recoveryCodesOf(rows: readonly RecoveryCodeRow[]): WaysIn['recoveryCodes'] {
  const [first] = rows;
  if (first === undefined) return undefined;
  const uses = rows.flatMap(({ used_at }) => (used_at === null ? [] : [used_at]));
  const usedAt = uses.toSorted((a, b) => b.epochMilliseconds - a.epochMilliseconds)[0];
  return { madeAt: first.made_at, left: rows.length - uses.length, usedAt };
}
