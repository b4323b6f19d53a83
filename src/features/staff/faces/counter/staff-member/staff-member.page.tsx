import { z } from 'zod';
import { findOffice, listOffices } from '#features/offices/index.ts';
import { type FieldFault, parseForm } from '#kernel/forms.ts';
import { type Answer, goTo, problem, showPage } from '#platform/http/answer.ts';
import { type FormFields, fieldOf, type SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { lastLoginOf } from '#platform/security/sessions.ts';
import { fieldErrors } from '#ui/field-errors.ts';
import { changeStaffMember } from '../../../actions/change-staff-member.ts';
import { staffFactsFields } from '../../../rules/new-staff-member.ts';
import { findStaffMember, type StaffMember } from '../../../store/staff-members.query.ts';
import { homeCrumb, staffCrumb, staffPaths } from '../counter-paths.ts';
import { visitOf } from '../sign-in-requests.ts';
import { staffActions, staffActionWords } from '../staff-action/staff-action.text.ts';
import { changeFaults } from '../staff-facts.text.ts';
import { StaffMemberView } from './staff-member.view.tsx';

const form = z.strictObject(staffFactsFields);

const typedOf = (fields: FormFields) => ({
  name: fieldOf(fields, 'name'),
  officeNumber: fieldOf(fields, 'office-number'),
  role: fieldOf(fields, 'role'),
});

function doneWords(asked: string | undefined): string | undefined {
  const action = staffActions.find((one) => one === asked);
  if (action !== undefined) return staffActionWords[action].done;
  return asked === 'change' ? '変更しました' : undefined;
}

async function page(
  parts: Parts,
  request: SignedInRequest,
  member: StaffMember,
  given: { readonly form: FormFields | undefined; readonly faults: readonly FieldFault[] },
): Promise<Answer> {
  const { reading } = parts.database;
  const body = (
    <StaffMemberView
      member={member}
      office={(await findOffice(reading, member.officeNumber))?.name ?? member.officeNumber}
      lastLogin={await lastLoginOf(reading, member.id)}
      typed={given.form === undefined ? member : typedOf(given.form)}
      offices={await listOffices(reading)}
      errors={fieldErrors(changeFaults, given.faults)}
      formToken={request.formToken}
      done={doneWords(request.query['done'])}
      isOneself={member.id === request.owner.id}
    />
  );
  const crumbs = [homeCrumb, staffCrumb, { label: member.name }];
  return showPage({ title: member.name, crumbs, body, hasErrors: given.faults.length > 0 });
}

const fieldOfFault = {
  'staff.office.unknown': 'office-number',
  'staff.oneself': 'role',
  'staff.closed': 'name',
};

export const staffMemberPage = (parts: Parts) => {
  const memberOf = ({ params, now }: SignedInRequest) =>
    findStaffMember(parts.database.reading, parts.secrets, params['id'] ?? '', now);
  return {
    async show(request: SignedInRequest): Promise<Answer> {
      const member = await memberOf(request);
      if (member === undefined) return problem('not-found');
      return page(parts, request, member, { form: request.keptForm, faults: [] });
    },
    async submit(request: SignedInRequest): Promise<Answer> {
      const member = await memberOf(request);
      if (member === undefined) return problem('not-found');
      const parsed = parseForm(form, request.form);
      if (!parsed.ok) return page(parts, request, member, { form: request.form, faults: parsed.fault });
      const { name, role, 'office-number': officeNumber } = parsed.value;
      const change = { id: member.id, name, role, officeNumber };
      const changed = await changeStaffMember(parts, change, visitOf(request));
      if (changed.ok) return goTo(`${staffPaths.member(member.id)}?done=change`);
      const { fault } = changed;
      if (fault === 'staff.forbidden' || fault === 'staff.unknown') return problem('forbidden');
      const faults = [{ name: fieldOfFault[fault], key: fault }];
      return page(parts, request, member, { form: request.form, faults });
    },
  };
};
