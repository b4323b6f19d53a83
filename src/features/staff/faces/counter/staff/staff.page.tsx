import { listOffices, type Office } from '#features/offices/index.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { type Answer, showPage } from '#platform/http/answer.ts';
import type { SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { listReadersOfMany } from '../../../store/many-records.query.ts';
import { staffNamesOf } from '../../../store/staff.store.ts';
import { listStaffMembers } from '../../../store/staff-members.query.ts';
import { homeCrumb, staffCrumb } from '../counter-paths.ts';
import type { ReaderOfMany } from './readers-of-many.view.tsx';
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
      body: (
        <StaffView
          offices={offices}
          officeNumber={officeNumber}
          members={members}
          readers={await readersOfMany(reading, offices, now)}
        />
      ),
    });
  },
});

async function readersOfMany(
  tx: Tx,
  offices: readonly Office[],
  now: Temporal.Instant,
): Promise<readonly ReaderOfMany[]> {
  const readers = await listReadersOfMany(tx, now);
  const names = await staffNamesOf(
    tx,
    readers.map(({ staffId }) => staffId),
  );
  return readers.map(({ officeNumber, ...reader }) => ({
    ...reader,
    name: names.get(reader.staffId) ?? reader.staffId,
    officeName: offices.find(({ number }) => number === officeNumber)?.name ?? officeNumber,
  }));
}
