import { listOffices } from '#features/offices/index.ts';
import { type Answer, showPage } from '#platform/http/answer.ts';
import type { SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { listStaffMembers } from '../../../store/staff-members.query.ts';
import { homeCrumb, staffCrumb } from '../counter-paths.ts';
import { StaffView } from './staff.view.tsx';

/** The staff of an office, one's own at first. */
export const staffPage = (parts: Parts) => ({
  async show({ owner, query, now }: SignedInRequest): Promise<Answer> {
    const { reading } = parts.database;
    const offices = await listOffices(reading, { closedToo: true });
    const asked = offices.find(({ number }) => number === query['office'])?.number;
    const officeNumber = asked ?? owner.officeNumber ?? '';
    const members = await listStaffMembers(reading, parts.secrets, officeNumber, now);
    return showPage({
      title: staffCrumb.label,
      crumbs: [homeCrumb, { label: staffCrumb.label }],
      wide: true,
      body: <StaffView offices={offices} officeNumber={officeNumber} members={members} />,
    });
  },
});
