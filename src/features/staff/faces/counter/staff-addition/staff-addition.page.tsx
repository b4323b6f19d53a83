import { listOffices } from '#features/offices/index.ts';
import { type FieldFault, parseForm } from '#kernel/forms.ts';
import { type Answer, problem, showPage } from '#platform/http/answer.ts';
import { type FormFields, fieldOf, type SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { fieldErrors } from '#ui/field-errors.ts';
import { type AddStaffFault, admitStaffMember } from '../../../actions/add-staff-member.ts';
import { newStaffMemberForm } from '../../../rules/new-staff-member.ts';
import { homeCrumb, staffCrumb } from '../counter-paths.ts';
import { InitialPasswordView } from '../initial-password.view.tsx';
import { visitOf } from '../sign-in-requests.ts';
import { additionFaults } from '../staff-facts.text.ts';
import { additionTitle, StaffAdditionView } from './staff-addition.view.tsx';

const addedTitle = '職員を追加しました';
const crumbs = [homeCrumb, staffCrumb, { label: additionTitle }];

const fieldOfFault: Readonly<Record<Exclude<AddStaffFault, 'staff.sign-in.busy'>, string>> = {
  'staff.login-name.taken': 'login-name',
  'staff.office.unknown': 'office-number',
};

async function page(
  parts: Parts,
  request: SignedInRequest,
  form: FormFields,
  faults: readonly FieldFault[],
): Promise<Answer> {
  const typed = {
    loginName: fieldOf(form, 'login-name'),
    name: fieldOf(form, 'name'),
    officeNumber: fieldOf(form, 'office-number'),
    role: fieldOf(form, 'role'),
  };
  const body = (
    <StaffAdditionView
      typed={typed}
      offices={await listOffices(parts.database.reading)}
      errors={fieldErrors(additionFaults, faults)}
      formToken={request.formToken}
    />
  );
  return showPage({ title: additionTitle, crumbs, body, hasErrors: faults.length > 0 });
}

/** An administrator adds a member of staff and hands over the password that is shown once. */
export const staffAdditionPage = (parts: Parts) => ({
  show: (request: SignedInRequest): Promise<Answer> => {
    const ownOffice = { 'office-number': request.owner.officeNumber ?? '' };
    return page(parts, request, request.keptForm ?? ownOffice, []);
  },
  async submit(request: SignedInRequest): Promise<Answer> {
    const { form } = request;
    const parsed = parseForm(newStaffMemberForm, form);
    if (!parsed.ok) return page(parts, request, form, parsed.fault);
    const added = await admitStaffMember(parts, parsed.value, visitOf(request));
    if (!added.ok) {
      const { fault } = added;
      if (fault === 'staff.sign-in.busy') return problem('busy');
      return page(parts, request, form, [{ name: fieldOfFault[fault], key: fault }]);
    }
    const body = (
      <InitialPasswordView
        heading={addedTitle}
        baseUrl={parts.site.baseUrl}
        {...parsed.value}
        {...added.value}
      />
    );
    return showPage({ title: addedTitle, crumbs: [homeCrumb, staffCrumb, { label: addedTitle }], body });
  },
});
