import { type FieldFault, parseForm } from '#kernel/forms.ts';
import { type Answer, goTo, problem, showPage } from '#platform/http/answer.ts';
import type { SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { fieldErrors } from '#ui/field-errors.ts';
import { changeOffice } from '../../../actions/change-office.ts';
import { findOffice, type Office } from '../../../store/offices.store.ts';
import { officeFactsForm } from '../office-facts.form.ts';
import { officeFaults } from '../office-facts.text.ts';
import { shownOffice, type TypedOffice, typedOffice } from '../office-facts-fields.view.tsx';
import { homeCrumb, officePaths, officesCrumb } from '../office-paths.ts';
import { type OfficeNotice, officeNotices } from './office.text.ts';
import { OfficeView } from './office.view.tsx';

function page(
  request: SignedInRequest,
  office: Office,
  typed: TypedOffice,
  faults: readonly FieldFault[],
): Answer {
  const body = (
    <OfficeView
      office={office}
      typed={typed}
      errors={fieldErrors(officeFaults, faults)}
      formToken={request.formToken}
      notice={(Object.keys(officeNotices) as OfficeNotice[]).find((one) => one === request.query['done'])}
    />
  );
  const crumbs = [homeCrumb, officesCrumb, { label: office.name }];
  return showPage({ title: office.name, crumbs, body, hasErrors: faults.length > 0 });
}

/** One office: what people find of it, and what it serves. */
export const officePage = (parts: Parts) => ({
  async show(request: SignedInRequest): Promise<Answer> {
    const office = await findOffice(parts.database.reading, request.params['number'] ?? '');
    if (office === undefined) return problem('not-found');
    const typed = request.keptForm === undefined ? shownOffice(office) : typedOffice(request.keptForm);
    return page(request, office, typed, []);
  },
  async submit(request: SignedInRequest): Promise<Answer> {
    const { actor, now, form } = request;
    const office = await findOffice(parts.database.reading, request.params['number'] ?? '');
    if (office === undefined) return problem('not-found');
    const parsed = parseForm(officeFactsForm, form);
    if (!parsed.ok) return page(request, office, typedOffice(form), parsed.fault);
    const change = { number: office.number, ...parsed.value };
    const changed = await parts.database.transaction((tx) => changeOffice(tx, change, actor, now));
    return changed.ok ? goTo(`${officePaths.office(office.number)}?done=change`) : problem('gone');
  },
});
