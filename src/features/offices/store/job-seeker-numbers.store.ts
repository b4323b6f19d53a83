import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import { on } from './tables.ts';

/** The number has at most eight digits behind the hyphen. */
const lastSerial = 99_999_999;

/**
 * Takes the next 求職番号 of an office in the form in which it is stored: office, hyphen, serial without leading
 * zeros. The office's row stays locked until the commit, so that no number is given out twice.
 */
export async function nextJobSeekerNumber(tx: Tx, officeNumber: string): Promise<string> {
  const { serial } = await on(tx)
    .updateTable('offices')
    .set({ next_serial: sql<number>`next_serial + 1` })
    .where('number', '=', officeNumber)
    .returning(sql<number>`next_serial - 1`.as('serial'))
    .executeTakeFirstOrThrow();
  if (serial > lastSerial) throw new Error(`office ${officeNumber} has no job seeker number left`);
  return `${officeNumber}-${serial}`;
}
