import { type Answer, goTo, problem, showPage } from '#platform/http/answer.ts';
import type { SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { closeOffice } from '../../../actions/close-office.ts';
import { findOffice, type Office } from '../../../store/offices.store.ts';
import { closingFaults } from '../office-facts.text.ts';
import { homeCrumb, officePaths, officesCrumb } from '../office-paths.ts';
import { closingTitle, OfficeClosingView } from './office-closing.view.tsx';

function page(office: Office, formToken: string, refusal?: string): Answer {
  const crumbs = [
    homeCrumb,
    officesCrumb,
    { label: office.name, href: officePaths.office(office.number) },
    { label: closingTitle },
  ];
  const body = <OfficeClosingView office={office} formToken={formToken} refusal={refusal} />;
  return showPage({ title: closingTitle, crumbs, body, hasErrors: refusal !== undefined });
}

export const officeClosingPage = (parts: Parts) => ({
  async show({ params, formToken }: SignedInRequest): Promise<Answer> {
    const office = await findOffice(parts.database.reading, params['number'] ?? '');
    return office === undefined ? problem('not-found') : page(office, formToken);
  },
  async submit({ params, actor, now, formToken }: SignedInRequest): Promise<Answer> {
    const office = await findOffice(parts.database.reading, params['number'] ?? '');
    if (office === undefined) return problem('not-found');
    const closed = await parts.database.transaction((tx) => closeOffice(tx, office.number, actor, now));
    if (closed.ok) return goTo(`${officePaths.office(office.number)}?done=closing`);
    return page(office, formToken, closingFaults[closed.fault]);
  },
});
