import { z } from 'zod';
import { parseLoginName } from './login-name.ts';
import { type Role, roles } from './roles.ts';

export interface NewStaffMember {
  readonly loginName: string;
  readonly name: string;
  readonly officeNumber: string;
  readonly role: Role;
}

export type StaffFactsFault =
  | 'staff.name.empty'
  | 'staff.name.too-long'
  | 'staff.office.empty'
  | 'staff.role.unknown';
export type NewStaffFault = StaffFactsFault | 'staff.login-name.empty' | 'staff.login-name.letters';

const key = <Fault extends NewStaffFault>(fault: Fault): Fault => fault;
const longestName = 40;

/** What an administrator may change later, by the names of the form's fields. */
export const staffFactsFields = {
  name: z.string().trim().min(1, key('staff.name.empty')).max(longestName, key('staff.name.too-long')),
  'office-number': z.string().trim().min(1, key('staff.office.empty')),
  role: z.enum(roles, key('staff.role.unknown')),
};

export const newStaffMemberForm = z
  .strictObject({
    'login-name': z
      .string()
      .trim()
      .min(1, key('staff.login-name.empty'))
      .transform((typed) => parseLoginName(typed))
      .refine((parsed) => parsed !== undefined, key('staff.login-name.letters')),
    ...staffFactsFields,
  })
  .transform(
    (form): NewStaffMember => ({
      loginName: form['login-name'],
      name: form.name,
      officeNumber: form['office-number'],
      role: form.role,
    }),
  );
