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
