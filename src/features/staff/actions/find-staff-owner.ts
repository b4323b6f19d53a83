import type { Tx } from '#platform/database/database.ts';
import type { Owner } from '#platform/http/route.ts';
import { findStaff } from '../store/staff.store.ts';

/** Who a session of the counter belongs to; nobody once the person has left. */
export async function findStaffOwner(tx: Tx, id: string): Promise<Owner | undefined> {
  const staff = await findStaff(tx, id);
  if (staff === undefined || staff.closed_at !== null) return undefined;
  return { id: staff.id, name: staff.name, role: staff.role, officeNumber: staff.office_number };
}
