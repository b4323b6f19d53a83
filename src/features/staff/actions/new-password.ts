import { findOffice } from '#features/offices/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Parts } from '#platform/parts.ts';
import { type StaffPasswordFault, staffPasswordFault } from '../rules/staff-password.ts';
import type { StaffRow } from '../store/tables.ts';

export type NewPasswordFault = StaffPasswordFault | 'staff.password.same' | 'staff.password.repeat';
export type NewPasswordProblem = NewPasswordFault | 'staff.sign-in.busy';

/** What the person typed for a new password, twice. */
export interface WishedPassword {
  readonly password: string;
  readonly repeated: string;
}

/** The hash to store, unless the rules refuse the password or it is the present one. */
export async function hashNewPassword(
  parts: Parts,
  staff: StaffRow,
  wished: WishedPassword,
): Promise<Result<string, NewPasswordProblem>> {
  const office = await findOffice(parts.database.reading, staff.office_number);
  const fault = staffPasswordFault(wished.password, {
    loginName: staff.login_name,
    name: staff.name,
    officeName: office?.name ?? '',
  });
  if (fault !== undefined) return fail(fault);
  if (wished.password !== wished.repeated) return fail('staff.password.repeat');
  const same = await parts.passwords.verify(staff.password_hash, wished.password);
  if (!same.ok) return fail('staff.sign-in.busy');
  if (same.value) return fail('staff.password.same');
  const hash = await parts.passwords.hash(wished.password);
  return hash.ok ? ok(hash.value) : fail('staff.sign-in.busy');
}
