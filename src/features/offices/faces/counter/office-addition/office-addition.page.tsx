import { type FieldFault, parseForm } from '#kernel/forms.ts';
import { type Answer, goTo, showPage } from '#platform/http/answer.ts';
import { type FormFields, fieldOf, type SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { fieldErrors } from '#ui/field-errors.ts';
import { addOffice } from '../../../actions/add-office.ts';
import { usualOpeningHours } from '../../../rules/office-facts.ts';
import { newOfficeForm } from '../office-facts.form.ts';
import { officeFaults } from '../office-facts.text.ts';
import { typedOffice } from '../office-facts-fields.view.tsx';
import { homeCrumb, officePaths, officesCrumb } from '../office-paths.ts';
import { additionTitle, OfficeAdditionView } from './office-addition.view.tsx';

const crumbs = [homeCrumb, officesCrumb, { label: additionTitle }];

function page(request: SignedInRequest, form: FormFields, faults: readonly FieldFault[]): Answer {
  const body = (
    <OfficeAdditionView
      number={fieldOf(form, 'number')}
      typed={typedOffice(form)}
      errors={fieldErrors(officeFaults, faults)}
      formToken={request.formToken}
    />
  );
  return showPage({ title: additionTitle, crumbs, body, hasErrors: faults.length > 0 });
}

export const officeAdditionPage = (parts: Parts) => ({
  show: async (request: SignedInRequest): Promise<Answer> =>
    page(request, request.keptForm ?? { 'opening-hours': usualOpeningHours }, []),
  async submit(request: SignedInRequest): Promise<Answer> {
    const { form, actor, now } = request;
    const parsed = parseForm(newOfficeForm, form);
    if (!parsed.ok) return page(request, form, parsed.fault);
    const added = await parts.database.transaction((tx) => addOffice(tx, parsed.value, actor, now));
    if (!added.ok) return page(request, form, [{ name: 'number', key: added.fault }]);
    return goTo(`${officePaths.office(parsed.value.number)}?done=addition`);
  },
});
