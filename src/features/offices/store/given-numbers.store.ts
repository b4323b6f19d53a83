import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import { on } from './tables.ts';

/** A number has at most eight digits behind the hyphen. */
const lastSerial = 99_999_999;

/**
 * Takes the next 求職番号 of an office in the form in which it is stored: office, hyphen, serial without leading
 * zeros. The office's row stays locked until the commit, so that no number is given out twice.
 */
export const nextJobSeekerNumber = (tx: Tx, officeNumber: string): Promise<string> =>
  nextNumber(tx, officeNumber, 'next_serial');

/** Takes the next 紹介番号 of an office, in the same form. */
export const nextReferralNumber = (tx: Tx, officeNumber: string): Promise<string> =>
  nextNumber(tx, officeNumber, 'next_referral_serial');

async function nextNumber(
  tx: Tx,
  officeNumber: string,
  counter: 'next_serial' | 'next_referral_serial',
): Promise<string> {
  const { serial } = await on(tx)
    .updateTable('offices')
    .set({ [counter]: sql<number>`${sql.ref(counter)} + 1` })
    .where('number', '=', officeNumber)
    .returning(sql<number>`${sql.ref(counter)} - 1`.as('serial'))
    .executeTakeFirstOrThrow();
  if (serial > lastSerial) throw new Error(`office ${officeNumber} has no number left: ${counter}`);
  return `${officeNumber}-${serial}`;
}
