import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { type OfficeNoticeRow, on } from './tables.ts';

export interface NewNotice {
  readonly id: string;
  readonly officeNumber: string;
  readonly staffId: string;
  readonly once: string;
  readonly title: string;
  readonly text: string;
  readonly vacancyNumbers: readonly string[];
  readonly eraseAt: Temporal.Instant;
}

/** False where the same form was sent before. */
export async function insertNotice(tx: Tx, notice: NewNotice, now: Temporal.Instant): Promise<boolean> {
  const written = await on(tx)
    .insertInto('office_notices')
    .values({
      id: notice.id,
      office_number: notice.officeNumber,
      staff_id: notice.staffId,
      once: notice.once,
      title: notice.title,
      text: notice.text,
      vacancy_numbers: [...notice.vacancyNumbers],
      sent_at: now,
      recipients: 0,
      erase_at: notice.eraseAt,
    })
    .onConflict((conflict) => conflict.columns(['staff_id', 'once']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return written !== undefined;
}

export async function findNoticeSentOnce(tx: Tx, staffId: string, once: string): Promise<OfficeNoticeRow> {
  return on(tx)
    .selectFrom('office_notices')
    .selectAll()
    .where('staff_id', '=', staffId)
    .where('once', '=', once)
    .executeTakeFirstOrThrow();
}

export async function noteRecipients(tx: Tx, id: string, recipients: number): Promise<void> {
  await on(tx).updateTable('office_notices').set({ recipients }).where('id', '=', id).execute();
}

/** What an office sent to several people, the newest first. */
export async function listOfficeNotices(
  tx: Tx,
  officeNumber: string,
  most: number,
  now: Temporal.Instant,
): Promise<readonly OfficeNoticeRow[]> {
  return on(tx)
    .selectFrom('office_notices')
    .selectAll()
    .where('office_number', '=', officeNumber)
    .where('erase_at', '>', now)
    .orderBy('sent_at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute();
}
