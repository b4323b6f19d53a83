import type { Tx } from '#platform/database/database.ts';
import { listReadings } from './consent-readings.store.ts';

/** What is kept of documents that wait for consent, for their reader; it goes with the account. */
export async function exportOfConsentReadings(tx: Tx, accountId: string) {
  return (await listReadings(tx, accountId)).map(({ document, version, opened_at, ticked }) => ({
    document,
    version,
    openedAt: opened_at,
    ticked,
  }));
}

export type ConsentReadingExport = Awaited<ReturnType<typeof exportOfConsentReadings>>[number];
