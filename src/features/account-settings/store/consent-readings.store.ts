import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { type ConsentReadingRow, on } from './tables.ts';

export type DocumentVersion = Pick<ConsentReadingRow, 'document' | 'version'>;

/** What a person has opened so far of the documents that wait for consent. */
export async function listReadings(tx: Tx, accountId: string): Promise<readonly ConsentReadingRow[]> {
  return on(tx).selectFrom('consent_readings').selectAll().where('account_id', '=', accountId).execute();
}

/** The document was shown; a second time changes nothing. */
export async function noteOpened(
  tx: Tx,
  accountId: string,
  opened: DocumentVersion,
  now: Temporal.Instant,
): Promise<void> {
  await on(tx)
    .insertInto('consent_readings')
    .values({ account_id: accountId, ...opened, opened_at: now, ticked: false })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Keeps how the boxes stood; only a document that was opened has one. */
export async function keepTicks(tx: Tx, accountId: string, ticked: readonly string[]): Promise<void> {
  for (const document of ['privacy-policy', 'terms-of-use'] as const) {
    await on(tx)
      .updateTable('consent_readings')
      .set({ ticked: ticked.includes(document) })
      .where('account_id', '=', accountId)
      .where('document', '=', document)
      .execute();
  }
}

export async function forgetReadings(tx: Tx, accountId: string): Promise<void> {
  await on(tx).deleteFrom('consent_readings').where('account_id', '=', accountId).execute();
}
