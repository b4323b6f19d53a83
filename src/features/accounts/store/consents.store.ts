import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { type ConsentDocumentKey, on } from './tables.ts';

export type ConsentVersions = Readonly<Record<ConsentDocumentKey, number>>;

/** Notes which versions a person agreed to; agreeing twice changes nothing. */
export async function noteConsents(
  tx: Tx,
  accountId: string,
  versions: Partial<ConsentVersions>,
  now: Temporal.Instant,
): Promise<void> {
  const rows = Object.entries(versions).map(([document, version]) => ({
    account_id: accountId,
    document: document as ConsentDocumentKey,
    version,
    agreed_at: now,
  }));
  if (rows.length === 0) return;
  await on(tx)
    .insertInto('consents')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The newest version of each document that the person agreed to; 0 where there is none. */
export async function agreedVersions(tx: Tx, accountId: string): Promise<ConsentVersions> {
  const rows = await on(tx)
    .selectFrom('consents')
    .select((select) => ['document', select.fn.max('version').as('version')])
    .where('account_id', '=', accountId)
    .groupBy('document')
    .execute();
  const versionOf = (document: ConsentDocumentKey): number =>
    Number(rows.find((row) => row.document === document)?.version ?? 0);
  return { 'privacy-policy': versionOf('privacy-policy'), 'terms-of-use': versionOf('terms-of-use') };
}
