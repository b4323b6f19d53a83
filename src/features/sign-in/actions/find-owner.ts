import { agreedVersions, findAccountWithName } from '#features/accounts/index.ts';
import { consentDocuments } from '#features/help/index.ts';
import { maskedEmailAddress } from '#kernel/email-address.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Owner } from '#platform/http/route.ts';

/** CODE-2: where a newer version of what a person agreed to is agreed to, before anything else. */
const consentPath = '/mypage/consent';

/** Who a session of My Page belongs to; undefined once the account was left or is 「利用不可」. */
export async function findOwner(tx: Tx, accountId: string): Promise<Owner | undefined> {
  const account = await findAccountWithName(tx, accountId);
  if (account === undefined || account.withdrawn_at !== null || account.unavailable_since !== null) {
    return undefined;
  }
  const agreed = await agreedVersions(tx, accountId);
  const isBehind = Object.values(consentDocuments).some(({ key, version }) => agreed[key] < version);
  return {
    id: account.id,
    name: account.name ?? maskedEmailAddress(account.address_typed),
    ...(isBehind ? { mustFirst: consentPath } : {}),
  };
}
