import type { ConsentDocument } from '#features/help/index.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Parts } from '#platform/parts.ts';
import { keepTicks, noteOpened } from '../store/consent-readings.store.ts';

/** Notes that a document is shown, and keeps how the boxes stood when it was opened from the list of them. */
export function openDocument(
  parts: Parts,
  accountId: string,
  document: ConsentDocument,
  now: Temporal.Instant,
  ticked?: readonly string[],
): Promise<void> {
  return parts.database.transaction(async (tx) => {
    if (ticked !== undefined) await keepTicks(tx, accountId, ticked);
    await noteOpened(tx, accountId, { document: document.key, version: document.version }, now);
  });
}
