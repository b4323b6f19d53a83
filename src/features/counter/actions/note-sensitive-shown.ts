import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { record } from '#platform/recording/audit.ts';
import { aboutRecord, type Desk } from './desk.ts';

/** Who saw what is said of health and the like, on the record (s-stf4). */
export const noteSensitiveShown = (
  tx: Tx,
  shown: { readonly desk: Desk; readonly number: string; readonly reason: string | undefined },
  now: Temporal.Instant,
): Promise<void> =>
  record(tx, {
    at: now,
    actor: shown.desk.actor,
    action: 'counter.show-sensitive',
    result: 'done',
    subject: aboutRecord(shown.number),
    ...(shown.reason === undefined ? {} : { reason: shown.reason }),
  });
