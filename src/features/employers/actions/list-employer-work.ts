import { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { EmployerWork } from '../rules/employer-work.ts';

/** A slice's share of what waits for one establishment. */
export type EmployerWorkSource = (
  tx: Tx,
  establishmentNumber: string,
  now: Temporal.Instant,
) => Promise<readonly EmployerWork[]>;

/** A block on the employer's home: figures with the page where all of it stands. */
export interface EmployerBlock {
  readonly heading: string;
  readonly rows: readonly { readonly term: string; readonly value: string }[];
  readonly all: { readonly label: string; readonly href: string };
}

export type EmployerBlockSource = (
  tx: Tx,
  establishmentNumber: string,
  now: Temporal.Instant,
) => Promise<EmployerBlock>;

const byDeadline = (a: EmployerWork, b: EmployerWork): number => {
  if (a.due !== undefined && b.due !== undefined && !a.due.equals(b.due)) {
    return Temporal.PlainDate.compare(a.due, b.due);
  }
  if ((a.due === undefined) !== (b.due === undefined)) return a.due === undefined ? 1 : -1;
  return Temporal.Instant.compare(a.since, b.since);
};

/** Everything that waits for an establishment, the nearest day first. */
export async function listEmployerWork(
  tx: Tx,
  sources: readonly EmployerWorkSource[],
  establishmentNumber: string,
  now: Temporal.Instant,
): Promise<readonly EmployerWork[]> {
  const found = await Promise.all(sources.map((source) => source(tx, establishmentNumber, now)));
  return found.flat().sort(byDeadline);
}
