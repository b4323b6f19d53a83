import { changeInWords, listChanges } from '#features/job-seekers/index.ts';
import { listOffices } from '#features/offices/index.ts';
import { staffNamesOf } from '#features/staff/index.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';

/** Which item was changed, when and by whom; from what to what stands on the page of its own. */
export interface RecentChange {
  readonly at: Temporal.Instant;
  readonly label: string;
  readonly actorKind: string;
  readonly staffName: string | undefined;
  readonly officeName: string | undefined;
}

const most = 5;

/** The newest changes of a record and of those that were joined into it. */
export async function readRecentChanges(
  tx: Tx,
  numbers: readonly string[],
): Promise<readonly RecentChange[]> {
  const changes = await listChanges(tx, numbers, { most });
  const [names, offices] = await Promise.all([
    staffNamesOf(
      tx,
      changes.flatMap(({ actorId }) => actorId ?? []),
    ),
    listOffices(tx, { closedToo: true }),
  ]);
  return changes.map((change) => ({
    at: change.at,
    label: changeInWords(change, { sensitive: false }).label,
    actorKind: change.actorKind,
    staffName: names.get(change.actorId ?? ''),
    officeName: offices.find(({ number }) => number === change.actorOffice)?.name,
  }));
}
