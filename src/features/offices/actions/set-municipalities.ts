import { municipalitiesOf } from '#features/places/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import { assignMunicipalities, releaseMunicipalities } from '../store/office-municipalities.store.ts';
import { findOffice, lockOffice } from '../store/offices.store.ts';
import type { ChangeOfficeFault } from './change-office.ts';

/** Makes these the municipalities of one prefecture that an office serves; those of other prefectures stay. */
export async function setMunicipalities(
  tx: Tx,
  chosen: {
    readonly officeNumber: string;
    readonly prefectureCode: string;
    readonly codes: readonly string[];
  },
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<undefined, ChangeOfficeFault>> {
  await lockOffice(tx, chosen.officeNumber);
  const office = await findOffice(tx, chosen.officeNumber);
  if (office === undefined) return fail('offices.unknown');
  if (office.closedAt !== null) return fail('offices.closed');
  const ofPrefecture = municipalitiesOf(chosen.prefectureCode).map(({ code }) => code);
  const wished = ofPrefecture.filter((code) => chosen.codes.includes(code));
  const served = office.municipalities.map(({ code }) => code).filter((code) => ofPrefecture.includes(code));
  const added = wished.filter((code) => !served.includes(code));
  const removed = served.filter((code) => !wished.includes(code));
  await assignMunicipalities(tx, office.number, added);
  await releaseMunicipalities(tx, office.number, removed);
  await record(tx, {
    at: now,
    actor,
    action: 'offices.set-municipalities',
    result: 'done',
    subject: { kind: 'office', id: office.number },
    detail: { added: added.join(' '), removed: removed.join(' ') },
  });
  return ok(undefined);
}
