import type { Tx } from '#platform/database/database.ts';
import { on } from './tables.ts';

/** Hands municipalities to an office; whoever served them before serves them no longer. */
export async function assignMunicipalities(
  tx: Tx,
  officeNumber: string,
  codes: readonly string[],
): Promise<void> {
  if (codes.length === 0) return;
  await on(tx)
    .insertInto('office_municipalities')
    .values(codes.map((code) => ({ municipality_code: code, office_number: officeNumber })))
    .onConflict((conflict) =>
      conflict.column('municipality_code').doUpdateSet({ office_number: officeNumber }),
    )
    .execute();
}

/** Takes municipalities away from an office; nobody serves them then. */
export async function releaseMunicipalities(
  tx: Tx,
  officeNumber: string,
  codes: readonly string[],
): Promise<void> {
  if (codes.length === 0) return;
  await on(tx)
    .deleteFrom('office_municipalities')
    .where('office_number', '=', officeNumber)
    .where('municipality_code', 'in', [...codes])
    .execute();
}

/**
 * The open office that serves a municipality; else one of its prefecture, else the first of all. Undefined: there is
 * none at all.
 */
export async function officeServing(tx: Tx, municipalityCode: string | null): Promise<string | undefined> {
  const open = await on(tx)
    .selectFrom('offices')
    .leftJoin('office_municipalities', (join) =>
      join
        .onRef('office_municipalities.office_number', '=', 'offices.number')
        .on('office_municipalities.municipality_code', '=', municipalityCode ?? ''),
    )
    .select([
      'offices.number',
      'offices.prefecture_code',
      'office_municipalities.municipality_code as serves',
    ])
    .where('offices.closed_at', 'is', null)
    .orderBy('offices.number')
    .execute();
  const prefecture = municipalityCode?.slice(0, 2);
  const found =
    open.find(({ serves }) => serves !== null) ??
    open.find(({ prefecture_code }) => prefecture_code === prefecture) ??
    open[0];
  return found?.number;
}
