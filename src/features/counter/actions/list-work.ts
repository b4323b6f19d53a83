import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { byDeadline, type WorkItem } from '../rules/work-item.ts';

/** A slice's share of the work that waits at one office. */
export type WorkSource = (
  tx: Tx,
  officeNumber: string,
  now: Temporal.Instant,
) => Promise<readonly WorkItem[]>;

/** Everything that waits at an office, the nearest deadline first. */
export async function listWork(
  tx: Tx,
  sources: readonly WorkSource[],
  officeNumber: string,
  now: Temporal.Instant,
): Promise<readonly WorkItem[]> {
  const found = await Promise.all(sources.map((source) => source(tx, officeNumber, now)));
  return byDeadline(found.flat());
}
