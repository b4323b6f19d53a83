import type { WorkSource } from '#features/counter/index.ts';
import { counterEstablishmentPath } from '../rules/employer-paths.ts';
import { listProvisional } from '../store/establishments.store.ts';

/** Provisional establishments that wait for their office. */
export const establishmentWork: WorkSource = async (tx, officeNumber) =>
  (await listProvisional(tx, officeNumber)).map(({ number, name, appliedAt }) => ({
    kind: 'establishment',
    about: `${number} ${name}`,
    href: counterEstablishmentPath(number),
    since: appliedAt,
    due: undefined,
  }));
