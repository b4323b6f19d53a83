import { findOffice } from '#features/offices/index.ts';
import { parseForm } from '#kernel/forms.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Parts } from '#platform/parts.ts';
import { record } from '#platform/recording/audit.ts';
import { newId } from '#platform/security/secrets.ts';
import { loginKey } from '../rules/login-name.ts';
import { type NewStaffMember, newStaffMemberForm } from '../rules/new-staff-member.ts';
import { insertStaff } from '../store/staff.store.ts';
import type { StaffRow } from '../store/tables.ts';
import { newInitialPassword } from './initial-password.ts';
import type { Visit } from './visit.ts';

export type AddStaffFault = 'staff.login-name.taken' | 'staff.office.unknown' | 'staff.sign-in.busy';

export interface AddedStaffMember {
  readonly id: string;
  /** To be handed over once; the first sign-in asks for another. */
  readonly initialPassword: string;
}

export async function admitStaffMember(
  parts: Parts,
  member: NewStaffMember,
  visit: Visit,
): Promise<Result<AddedStaffMember, AddStaffFault>> {
  const initialPassword = newInitialPassword();
  const hash = await parts.passwords.hash(initialPassword);
  if (!hash.ok) return fail('staff.sign-in.busy');
  const id = newId();
  const added = await insertMember(
    parts,
    member,
    {
      id,
      password_hash: hash.value,
      password_initial: true,
      authenticator_secret: null,
      authenticator_confirmed_at: null,
    },
    visit,
  );
  return added.ok ? ok({ id, initialPassword }) : added;
}

type Credentials = Pick<
  StaffRow,
  'id' | 'password_hash' | 'password_initial' | 'authenticator_secret' | 'authenticator_confirmed_at'
>;

/** Writes down a member of staff with what the person signs in with. */
export async function insertMember(
  parts: Parts,
  member: NewStaffMember,
  credentials: Credentials,
  { actor, now }: Visit,
): Promise<Result<undefined, 'staff.login-name.taken' | 'staff.office.unknown'>> {
  return parts.database.transaction(async (tx) => {
    const office = await findOffice(tx, member.officeNumber);
    if (office === undefined || office.closedAt !== null) return fail('staff.office.unknown');
    const added = await insertStaff(tx, {
      ...credentials,
      login_name: member.loginName,
      login_key: loginKey(member.loginName),
      name: member.name,
      role: member.role,
      office_number: member.officeNumber,
      authenticator_last_step: null,
      added_at: now,
      closed_at: null,
    });
    if (!added) return fail('staff.login-name.taken');
    await record(tx, {
      at: now,
      actor,
      action: 'staff.add',
      result: 'done',
      subject: { kind: 'staff', id: credentials.id },
      detail: { role: member.role, office: member.officeNumber },
    });
    return ok(undefined);
  });
}

/** The operator's way to the first administrator; the key of the first fault where something is wrong. */
export async function addStaffMember(
  parts: Parts,
  typed: {
    readonly loginName: string;
    readonly name: string;
    readonly officeNumber: string;
    readonly role: string;
  },
): Promise<Result<AddedStaffMember, string>> {
  const member = parseForm(newStaffMemberForm, {
    'login-name': typed.loginName,
    name: typed.name,
    'office-number': typed.officeNumber,
    role: typed.role,
  });
  if (!member.ok) return fail(member.fault[0]?.key ?? 'staff.unknown');
  return admitStaffMember(parts, member.value, { actor: { kind: 'operator' }, now: parts.clock.now() });
}
