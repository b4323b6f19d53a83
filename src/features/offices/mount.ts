import type { Feature, Parts } from '#platform/parts.ts';
import { officePage } from './faces/counter/office/office.page.tsx';
import { officeAdditionPage } from './faces/counter/office-addition/office-addition.page.tsx';
import { officeClosingPage } from './faces/counter/office-closing/office-closing.page.tsx';
import { officeMunicipalitiesPage } from './faces/counter/office-municipalities/office-municipalities.page.tsx';
import { officePaths } from './faces/counter/office-paths.ts';
import { officesPage } from './faces/counter/offices/offices.page.tsx';
import { mayManageOffices } from './rights.ts';

const show = { method: 'GET', face: 'counter', may: 'signed-in', right: mayManageOffices } as const;
const submit = { ...show, method: 'POST' } as const;

/** Offices and what they serve, looked after by administrators. */
export function mountOffices(parts: Parts): Feature {
  const addition = officeAdditionPage(parts);
  const office = officePage(parts);
  const municipalities = officeMunicipalitiesPage(parts);
  const closing = officeClosingPage(parts);
  const { offices, addition: newOffice } = officePaths;
  const path = officePaths.office(':number');
  const served = officePaths.municipalities(':number');
  const closed = officePaths.closing(':number');
  return {
    name: 'offices',
    routes: [
      { ...show, name: 'offices.list', path: offices, handle: officesPage(parts).show },
      { ...show, name: 'offices.addition', path: newOffice, handle: addition.show },
      { ...submit, name: 'offices.addition.submit', path: newOffice, handle: addition.submit },
      { ...show, name: 'offices.office', path, handle: office.show },
      { ...submit, name: 'offices.office.submit', path, handle: office.submit },
      { ...show, name: 'offices.municipalities', path: served, handle: municipalities.show },
      { ...submit, name: 'offices.municipalities.submit', path: served, handle: municipalities.submit },
      { ...show, name: 'offices.closing', path: closed, handle: closing.show },
      { ...submit, name: 'offices.closing.submit', path: closed, handle: closing.submit },
    ],
  };
}
