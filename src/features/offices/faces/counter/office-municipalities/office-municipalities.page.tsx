import { findPrefecture, municipalitiesOf } from '#features/places/index.ts';
import { parseForm } from '#kernel/forms.ts';
import { type Answer, goTo, problem, showPage } from '#platform/http/answer.ts';
import { fieldOf, fieldsOf, type SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { setMunicipalities } from '../../../actions/set-municipalities.ts';
import { listOffices, type Office } from '../../../store/offices.store.ts';
import { homeCrumb, officePaths, officesCrumb } from '../office-paths.ts';
import { municipalitiesForm } from './office-municipalities.form.ts';
import { municipalitiesTitle, OfficeMunicipalitiesView } from './office-municipalities.view.tsx';

/** Names of the other offices, by the codes of what they serve. */
const servedByOthers = (offices: readonly Office[], number: string): ReadonlyMap<string, string> =>
  new Map(
    offices
      .filter((office) => office.number !== number)
      .flatMap(({ name, municipalities }) => municipalities.map(({ code }) => [code, name] as const)),
  );

/** Which municipalities an office serves, one prefecture at a time. */
export const officeMunicipalitiesPage = (parts: Parts) => ({
  async show(request: SignedInRequest): Promise<Answer> {
    const { query, keptForm } = request;
    const offices = await listOffices(parts.database.reading);
    const office = offices.find(({ number }) => number === request.params['number']);
    if (office === undefined) return problem('not-found');
    const asked = keptForm === undefined ? query['prefecture'] : fieldOf(keptForm, 'prefecture');
    const prefecture = findPrefecture(asked ?? '') ?? findPrefecture(office.prefectureCode);
    if (prefecture === undefined) return problem('not-found');
    const served = office.municipalities.map(({ code }) => code);
    const body = (
      <OfficeMunicipalitiesView
        office={office}
        prefecture={prefecture}
        municipalities={municipalitiesOf(prefecture.code)}
        chosen={keptForm === undefined ? served : fieldsOf(keptForm, 'municipality')}
        servedBy={servedByOthers(offices, office.number)}
        formToken={request.formToken}
      />
    );
    return showPage({
      title: municipalitiesTitle,
      crumbs: [
        homeCrumb,
        officesCrumb,
        { label: office.name, href: officePaths.office(office.number) },
        { label: municipalitiesTitle },
      ],
      body,
    });
  },
  async submit({ form, params, actor, now }: SignedInRequest): Promise<Answer> {
    const officeNumber = params['number'] ?? '';
    const parsed = parseForm(municipalitiesForm, form);
    if (!parsed.ok) return problem('expired-form');
    const chosen = {
      officeNumber,
      prefectureCode: parsed.value.prefecture,
      codes: parsed.value.municipality,
    };
    const set = await parts.database.transaction((tx) => setMunicipalities(tx, chosen, actor, now));
    if (set.ok) return goTo(`${officePaths.office(officeNumber)}?done=municipalities`);
    return problem(set.fault === 'offices.unknown' ? 'not-found' : 'gone');
  },
});
