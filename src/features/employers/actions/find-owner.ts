import { consentDocuments } from '#features/help/index.ts';
import { maskedEmailAddress } from '#kernel/email-address.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Owner } from '#platform/http/route.ts';
import { employerPaths } from '../rules/employer-paths.ts';
import { findEnteringEmployer } from '../store/find-entering-employer.query.ts';

/**
 * Who a session of the employer's face belongs to; undefined once the user was removed, left or is 「利用不可」. Consent
 * comes first, then the establishment.
 */
export async function findOwner(tx: Tx, accountId: string): Promise<Owner | undefined> {
  const found = await findEnteringEmployer(tx, accountId);
  if (found === undefined || found.withdrawn || found.unavailable || found.removed) return undefined;
  const { id, name, role, establishment, agreed } = found;
  const isBehind = Object.values(consentDocuments).some(({ key, version }) => (agreed?.[key] ?? 0) < version);
  const consent = isBehind ? { mustFirst: employerPaths.consent } : {};
  if (establishment === null || name === null || role === null) {
    return { id, name: maskedEmailAddress(found.address), mustFirst: employerPaths.registration, ...consent };
  }
  return { id, name, role, establishmentNumber: establishment, ...consent };
}
