import { sql } from 'kysely';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { newId } from '#platform/security/secrets.ts';
import { on, type SlipEnd, type SlipRow } from './tables.ts';

/** The one that is open, where one is. */
export const findNewestSlip = (tx: Tx, accountId: string): Promise<SlipRow | undefined> =>
  on(tx)
    .selectFrom('slips')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy(sql`ended_at is null`, 'desc')
    .orderBy('issued_at', 'desc')
    .limit(1)
    .executeTakeFirst();

export async function insertSlip(
  tx: Tx,
  issued: Pick<SlipRow, 'account_id' | 'code_hash' | 'document' | 'issued_by'>,
  now: Temporal.Instant,
): Promise<void> {
  await on(tx)
    .insertInto('slips')
    .values({ id: newId(), ...issued, issued_at: now, tries: 0, ended_at: null, end_reason: null })
    .execute();
}

export async function noteSlipTries(tx: Tx, id: string, tries: number): Promise<void> {
  await on(tx).updateTable('slips').set({ tries }).where('id', '=', id).execute();
}

/** Ends the slip that an account has open, whether or not its time is over; answers whether there was one. */
export async function endSlip(
  tx: Tx,
  accountId: string,
  reason: SlipEnd,
  now: Temporal.Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await on(tx)
    .updateTable('slips')
    .set({ ended_at: now, end_reason: reason })
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** s-ret4 */
export async function forgetSlips(tx: Tx, issuedBefore: Temporal.Instant): Promise<void> {
  await on(tx).deleteFrom('slips').where('issued_at', '<', issuedBefore).execute();
}
