import { maskedEmailAddress } from '#kernel/email-address.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Owner } from '#platform/http/route.ts';
import { employerPaths } from '../rules/employer-paths.ts';
import { findEnteringEmployer } from '../store/find-entering-employer.query.ts';

/** Who a session of the employer's face belongs to; undefined once the user was removed, left or is 「利用不可」. */
export async function findOwner(tx: Tx, accountId: string): Promise<Owner | undefined> {
  const found = await findEnteringEmployer(tx, accountId);
  if (found === undefined || found.withdrawn || found.unavailable || found.removed) return undefined;
  const { id, name, role, establishment } = found;
  if (establishment === null || name === null || role === null) {
    return { id, name: maskedEmailAddress(found.address), mustFirst: employerPaths.registration };
  }
  return { id, name, role, establishmentNumber: establishment };
}
