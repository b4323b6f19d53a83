import { listOffices } from '#features/offices/index.ts';
import { staffNamesOf } from '#features/staff/index.ts';
import type { Tx } from '#platform/database/database.ts';
import { listAuditEntriesOf, type ReadAuditEntry } from '#platform/recording/audit.ts';
import { foldOpenings } from '../rules/history.ts';

export interface HistoryLine {
  readonly entry: ReadAuditEntry;
  readonly times: number;
  /** Name and office where it was a member of staff. */
  readonly staffName: string | undefined;
  readonly officeName: string | undefined;
}

const mostRead = 200;
const mostShown = 30;

/**
 * What was done with a record, with those that were joined into it, and by its account, newest first, from the audit
 * trail.
 */
export async function readHistory(
  tx: Tx,
  of: { readonly numbers: readonly string[]; readonly accountId: string | undefined },
): Promise<readonly HistoryLine[]> {
  const aboutRecords = await Promise.all(
    of.numbers.map((id) => listAuditEntriesOf(tx, { kind: 'job-seeker', id }, mostRead)),
  );
  const aboutAccount =
    of.accountId === undefined
      ? []
      : await listAuditEntriesOf(tx, { kind: 'account', id: of.accountId }, mostRead);
  const entries = [...aboutRecords.flat(), ...aboutAccount].sort(
    (a, b) => b.at.epochMilliseconds - a.at.epochMilliseconds,
  );
  const lines = foldOpenings(entries).slice(0, mostShown);
  const staffIds = lines.flatMap(({ entry }) =>
    entry.actor_kind === 'staff' && entry.actor_id !== null ? [entry.actor_id] : [],
  );
  const [names, offices] = await Promise.all([
    staffNamesOf(tx, staffIds),
    listOffices(tx, { closedToo: true }),
  ]);
  return lines.map(({ entry, times }) => ({
    entry,
    times,
    staffName: names.get(entry.actor_id ?? ''),
    officeName: offices.find(({ number }) => number === entry.actor_office)?.name,
  }));
}
