import type { Parts } from '#platform/parts.ts';
import { isId } from '#platform/security/secrets.ts';
import { type EmployerUser, findEmployerUser } from '../../../store/employer-users.store.ts';
import type { CounterEstablishmentRequest } from '../counter-routes.ts';

/** The user that an address names, of this establishment only. */
export async function meantUser(
  parts: Parts,
  { params, establishment }: CounterEstablishmentRequest,
): Promise<EmployerUser | undefined> {
  const id = params['user'] ?? '';
  const user = isId(id) ? await findEmployerUser(parts.database.reading, id) : undefined;
  return user?.establishmentNumber === establishment.number ? user : undefined;
}
