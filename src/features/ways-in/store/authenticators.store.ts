import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { type AuthenticatorRow, on } from './tables.ts';

const table = 'account_authenticators';

export const findAuthenticator = (tx: Tx, accountId: string): Promise<AuthenticatorRow | undefined> =>
  on(tx).selectFrom(table).selectAll().where('account_id', '=', accountId).executeTakeFirst();

/** An account has one app; a newer one takes its place. */
export async function putAuthenticator(
  tx: Tx,
  added: Pick<AuthenticatorRow, 'account_id' | 'secret' | 'last_step'>,
  now: Temporal.Instant,
): Promise<void> {
  const { account_id, ...fresh } = added;
  const row = { ...fresh, added_at: now, used_at: null, mail_closed_at: null };
  await on(tx)
    .insertInto(table)
    .values({ account_id, ...row })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(row))
    .execute();
}

export async function noteStep(
  tx: Tx,
  accountId: string,
  step: number,
  now: Temporal.Instant,
): Promise<void> {
  await on(tx)
    .updateTable(table)
    .set({ last_step: step, used_at: now })
    .where('account_id', '=', accountId)
    .execute();
}

export async function setMailClosed(tx: Tx, accountId: string, at: Temporal.Instant | null): Promise<void> {
  await on(tx).updateTable(table).set({ mail_closed_at: at }).where('account_id', '=', accountId).execute();
}

export async function deleteAuthenticator(tx: Tx, accountId: string): Promise<boolean> {
  const { numDeletedRows } = await on(tx)
    .deleteFrom(table)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
