import type { Tx } from '#platform/database/database.ts';
import { findAuthenticator } from './authenticators.store.ts';
import { erasePasskeys, exportOfPasskeys } from './own-passkeys.store.ts';
import { listRecoveryCodes } from './recovery-codes.store.ts';
import { on } from './tables.ts';

/** What is kept of an account's ways in, for its owner; nothing that opens anything, nor who issued a slip. */
export async function exportOfWaysIn(tx: Tx, accountId: string) {
  const authenticator = await findAuthenticator(tx, accountId);
  const codes = await listRecoveryCodes(tx, accountId);
  const slips = await on(tx)
    .selectFrom('slips')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('issued_at', 'desc')
    .execute();
  return {
    authenticators:
      authenticator === undefined
        ? []
        : [
            {
              addedAt: authenticator.added_at,
              usedAt: authenticator.used_at,
              mailClosedAt: authenticator.mail_closed_at,
            },
          ],
    recoveryCodes: codes.map((code) => ({ madeAt: code.made_at, usedAt: code.used_at })),
    slips: slips.map((slip) => ({
      document: slip.document,
      issuedAt: slip.issued_at,
      tries: slip.tries,
      endedAt: slip.ended_at,
      endReason: slip.end_reason,
    })),
    ...(await exportOfPasskeys(tx, accountId)),
  };
}

export type WaysInExport = Awaited<ReturnType<typeof exportOfWaysIn>>;

export async function eraseWaysIn(tx: Tx, accountId: string): Promise<void> {
  for (const table of ['account_authenticators', 'recovery_codes', 'slips'] as const) {
    await on(tx).deleteFrom(table).where('account_id', '=', accountId).execute();
  }
  await erasePasskeys(tx, accountId);
}
