import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import { on } from './tables.ts';

/** A number has at most eight digits behind the hyphen. */
const lastSerial = 99_999_999;

/**
 * Takes the next 求人番号 of an office: the row stays locked until the commit, and what came in otherwise is passed
 * over, so that no number is given out twice.
 */
export async function nextVacancyNumber(tx: Tx, officeNumber: string): Promise<string> {
  await sql`insert into vacancy_serials (office_number, next_serial) values (${officeNumber}, 1)
    on conflict do nothing`.execute(tx);
  const { rows } = await sql<{ next: number }>`
    select next_serial::integer as next from vacancy_serials where office_number = ${officeNumber} for update`.execute(
    tx,
  );
  const serial = await firstFree(tx, officeNumber, rows[0]?.next ?? 1);
  await on(tx)
    .updateTable('vacancy_serials')
    .set({ next_serial: serial + 1 })
    .where('office_number', '=', officeNumber)
    .execute();
  return `${officeNumber}-${serial}`;
}

const atOnce = 1000;

async function firstFree(tx: Tx, officeNumber: string, from: number): Promise<number> {
  for (let first = from; first <= lastSerial; first += atOnce) {
    const { rows } = await sql<{ serial: number }>`
      select serial from generate_series(${first}::integer, ${first + atOnce - 1}::integer) as serial
       where not exists (select from vacancies where number = ${`${officeNumber}-`} || serial)
       order by serial limit 1`.execute(tx);
    if (rows[0] !== undefined) return rows[0].serial;
  }
  throw new Error(`office ${officeNumber} has no 求人番号 left`);
}
