import { findOffice } from '#features/offices/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Parts } from '#platform/parts.ts';
import { record } from '#platform/recording/audit.ts';
import type { Role } from '../rules/roles.ts';
import { lockOpenAdministrators, lockStaff, updateStaff } from '../store/staff.store.ts';
import type { Visit } from './visit.ts';

export type ManageStaffFault = 'staff.unknown' | 'staff.closed' | 'staff.oneself' | 'staff.forbidden';
export type ChangeStaffFault = ManageStaffFault | 'staff.office.unknown';

/** What an administrator may change of a member of staff; one's own role is changed by another one. */
export async function changeStaffMember(
  parts: Parts,
  change: {
    readonly id: string;
    readonly name: string;
    readonly role: Role;
    readonly officeNumber: string;
  },
  { actor, now }: Visit,
): Promise<Result<undefined, ChangeStaffFault>> {
  return parts.database.transaction(async (tx) => {
    const administrators = await lockOpenAdministrators(tx);
    if (!administrators.includes(actor.id ?? '')) return fail('staff.forbidden');
    const before = await lockStaff(tx, change.id);
    if (before === undefined) return fail('staff.unknown');
    if (before.closed_at !== null) return fail('staff.closed');
    if (before.id === actor.id && before.role !== change.role) return fail('staff.oneself');
    const office = await findOffice(tx, change.officeNumber);
    const moves = before.office_number !== change.officeNumber;
    if (office === undefined || (moves && office.closedAt !== null)) return fail('staff.office.unknown');
    await updateStaff(tx, change.id, {
      name: change.name,
      role: change.role,
      office_number: change.officeNumber,
    });
    await record(tx, {
      at: now,
      actor,
      action: 'staff.change',
      result: 'done',
      subject: { kind: 'staff', id: change.id },
      detail: {
        nameChanged: before.name !== change.name,
        role: `${before.role} → ${change.role}`,
        office: `${before.office_number} → ${change.officeNumber}`,
      },
    });
    return ok(undefined);
  });
}
