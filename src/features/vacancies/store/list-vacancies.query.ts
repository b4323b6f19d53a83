import type { Tx } from '#platform/database/database.ts';
import { type EstablishmentRow, on, type VacancyRow } from './tables.ts';

/** A vacancy and the establishment whose it is. */
export interface VacancyRecord {
  readonly vacancy: VacancyRow;
  readonly establishment: EstablishmentRow;
}

/** These vacancies with their establishments, in the order asked for. */
export async function listVacancies(tx: Tx, ids: readonly number[]): Promise<readonly VacancyRecord[]> {
  if (ids.length === 0) return [];
  const vacancies = await on(tx)
    .selectFrom('vacancies')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute();
  if (vacancies.length === 0) return [];
  const numbers = [...new Set(vacancies.map((one) => one.establishment_number))];
  const establishments = await on(tx)
    .selectFrom('establishments')
    .selectAll()
    .where('number', 'in', numbers)
    .execute();
  const byNumber = new Map(establishments.map((one) => [one.number, one]));
  const byId = new Map(vacancies.map((one) => [one.id, one]));
  return ids.flatMap((id) => {
    const vacancy = byId.get(id);
    const establishment = vacancy === undefined ? undefined : byNumber.get(vacancy.establishment_number);
    return vacancy === undefined || establishment === undefined ? [] : [{ vacancy, establishment }];
  });
}

/** One vacancy by its 求人番号, ended ones too. */
export async function findVacancy(tx: Tx, number: string): Promise<VacancyRecord | undefined> {
  const vacancy = await on(tx)
    .selectFrom('vacancies')
    .select('id')
    .where('number', '=', number)
    .executeTakeFirst();
  return vacancy === undefined ? undefined : (await listVacancies(tx, [vacancy.id]))[0];
}

/** Those of one establishment, the newest first. */
export async function listVacanciesOf(
  tx: Tx,
  establishmentNumber: string,
  most: number,
): Promise<readonly VacancyRow[]> {
  return on(tx)
    .selectFrom('vacancies')
    .selectAll()
    .where('establishment_number', '=', establishmentNumber)
    .orderBy('received_on', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
}
