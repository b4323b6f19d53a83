import { findEnteringPerson } from '#features/accounts/index.ts';
import { consentDocuments } from '#features/help/index.ts';
import { maskedEmailAddress } from '#kernel/email-address.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Owner } from '#platform/http/route.ts';

/** CODE-2: where a newer version of what a person agreed to is agreed to, before anything else. */
const consentPath = '/mypage/consent';

/** Who a session of My Page belongs to; undefined once the account was left or is 「利用不可」. */
export async function findOwner(tx: Tx, accountId: string): Promise<Owner | undefined> {
  const person = await findEnteringPerson(tx, accountId);
  if (person === undefined || person.withdrawn_at !== null || person.unavailable_since !== null) {
    return undefined;
  }
  const isBehind = Object.values(consentDocuments).some(
    ({ key, version }) => (person.agreed?.[key] ?? 0) < version,
  );
  return {
    id: person.id,
    name: person.name ?? maskedEmailAddress(person.address_typed),
    ...(isBehind ? { mustFirst: consentPath } : {}),
  };
}
