import { type Answer, showPage } from '#platform/http/answer.ts';
import type { Parts } from '#platform/parts.ts';
import { listOffices } from '../../../store/offices.store.ts';
import { homeCrumb, officesCrumb } from '../office-paths.ts';
import { OfficesView } from './offices.view.tsx';

export const officesPage = (parts: Parts) => ({
  async show(): Promise<Answer> {
    const offices = await listOffices(parts.database.reading, { closedToo: true });
    return showPage({
      title: officesCrumb.label,
      crumbs: [homeCrumb, { label: officesCrumb.label }],
      wide: true,
      body: <OfficesView offices={offices} />,
    });
  },
});
