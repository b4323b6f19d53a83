import { sql } from 'kysely';
import { vi } from 'vitest';
import { type OutboxCursor, type OutboxEntry, readOutbox } from '#features/vacancies/index.ts';
import type { Database } from '#platform/database/database.ts';

/** Everything that is told behind a place at this moment, as far as it may be read, and where it goes on. */
export async function readOn(
  { reading }: Database,
  after: OutboxCursor,
  most = 3,
): Promise<{ readonly entries: readonly OutboxEntry[]; readonly next: OutboxCursor }> {
  const entries: OutboxEntry[] = [];
  let next = after;
  for (let isEnd = false; !isEnd; ) {
    const page = await readOutbox(reading, next, most);
    if (!page.ok) throw new Error(page.fault);
    entries.push(...page.value.entries);
    ({ next, isEnd } = page.value);
  }
  return { entries, next };
}

/** Until whatever is written can be read: other tests of the cluster may have transactions under way. */
export async function settled({ reading }: Database): Promise<void> {
  await vi.waitFor(
    async () => {
      const { rows } = await sql<{ left: boolean }>`
        select exists (select from vacancy_outbox
          where transaction_id >= pg_snapshot_xmin(pg_current_snapshot())) as left`.execute(reading);
      if (rows[0]?.left !== false) throw new Error('a transaction is still under way');
    },
    { timeout: 30_000, interval: 20 },
  );
}
