import { type AccountRow, lockAccount } from '#features/accounts/index.ts';
import type { Tx } from '#platform/database/database.ts';

/** Holds the account of somebody who is signed in; undefined when it was closed meanwhile. */
export async function holdOpenAccount(tx: Tx, id: string): Promise<AccountRow | undefined> {
  const account = await lockAccount(tx, id);
  const isOpen = account?.withdrawn_at === null && account.unavailable_since === null;
  return isOpen ? account : undefined;
}
