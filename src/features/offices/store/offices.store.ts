import { findMunicipality, findPrefecture, type Municipality } from '#features/places/index.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { type OfficeFacts, prefectureCodeOf } from '../rules/office-facts.ts';
import { type OfficeRow, on } from './tables.ts';

export interface Office extends OfficeFacts {
  readonly number: string;
  readonly prefectureCode: string;
  readonly prefecture: string;
  /** Those it serves, in the order of their codes. */
  readonly municipalities: readonly Municipality[];
  readonly closedAt: Temporal.Instant | null;
}

const columns = [
  'number',
  'name',
  'postal_code',
  'address',
  'telephone',
  'opening_hours',
  'prefecture_code',
  'closed_at',
] as const;

const officeOf = (row: OfficeRow, municipalityCodes: readonly string[]): Office => ({
  number: row.number,
  name: row.name,
  postalCode: row.postal_code,
  address: row.address,
  telephone: row.telephone,
  openingHours: row.opening_hours,
  prefectureCode: row.prefecture_code,
  prefecture: findPrefecture(row.prefecture_code)?.name ?? '',
  municipalities: municipalityCodes.map(findMunicipality).filter((found) => found !== undefined),
  closedAt: row.closed_at,
});

/** Which office serves which municipality, by the code of the municipality. */
async function officeNumbersByMunicipality(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const rows = await on(tx)
    .selectFrom('office_municipalities')
    .selectAll()
    .orderBy('municipality_code')
    .execute();
  return new Map(rows.map((row) => [row.municipality_code, row.office_number]));
}

/** Offices by number; closed ones only where they are asked for. */
export async function listOffices(
  tx: Tx,
  wished: { readonly closedToo?: boolean } = {},
): Promise<readonly Office[]> {
  let query = on(tx).selectFrom('offices').select(columns).orderBy('number');
  if (wished.closedToo !== true) query = query.where('closed_at', 'is', null);
  const rows = await query.execute();
  const served = Map.groupBy(await officeNumbersByMunicipality(tx), ([, number]) => number);
  return rows.map((row) =>
    officeOf(
      row,
      (served.get(row.number) ?? []).map(([code]) => code),
    ),
  );
}

export async function findOffice(tx: Tx, number: string): Promise<Office | undefined> {
  const row = await on(tx)
    .selectFrom('offices')
    .select(columns)
    .where('number', '=', number)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const served = await on(tx)
    .selectFrom('office_municipalities')
    .select('municipality_code')
    .where('office_number', '=', number)
    .orderBy('municipality_code')
    .execute();
  return officeOf(
    row,
    served.map((one) => one.municipality_code),
  );
}

/** The office that serves an address in this municipality, if any does. */
export async function officeOfMunicipality(tx: Tx, municipalityCode: string): Promise<Office | undefined> {
  const row = await on(tx)
    .selectFrom('office_municipalities')
    .select('office_number')
    .where('municipality_code', '=', municipalityCode)
    .executeTakeFirst();
  return row === undefined ? undefined : findOffice(tx, row.office_number);
}

/** Until the commit nobody else changes this office. */
export async function lockOffice(tx: Tx, number: string): Promise<OfficeRow | undefined> {
  return on(tx)
    .selectFrom('offices')
    .select(columns)
    .where('number', '=', number)
    .forUpdate()
    .executeTakeFirst();
}

const rowOf = (facts: OfficeFacts) => ({
  name: facts.name,
  postal_code: facts.postalCode,
  address: facts.address,
  telephone: facts.telephone,
  opening_hours: facts.openingHours,
});

/** False when the number is taken. */
export async function insertOffice(tx: Tx, number: string, facts: OfficeFacts): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await on(tx)
    .insertInto('offices')
    .values({ number, ...rowOf(facts), prefecture_code: prefectureCodeOf(number), closed_at: null })
    .onConflict((conflict) => conflict.column('number').doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

export async function updateOffice(tx: Tx, number: string, facts: OfficeFacts): Promise<void> {
  await on(tx).updateTable('offices').set(rowOf(facts)).where('number', '=', number).execute();
}

export async function noteClosed(tx: Tx, number: string, now: Temporal.Instant): Promise<void> {
  await on(tx).updateTable('offices').set({ closed_at: now }).where('number', '=', number).execute();
}

/** How many members of staff still belong to an office. */
export async function countStaffOf(tx: Tx, number: string): Promise<number> {
  const { count } = await on(tx)
    .selectFrom('staff_public_names')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('office_number', '=', number)
    .where('closed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}
