import type { Tx } from '#platform/database/database.ts';
import { on } from './tables.ts';

/** What is kept of openings by other offices and of joined records, for the person; staff stay out of it. */
export async function exportOfCounter(tx: Tx, jobSeekers: readonly string[]) {
  return {
    openingsElsewhere: await openingsElsewhere(tx, jobSeekers),
    joinings: await joinings(tx, jobSeekers),
  };
}

export type CounterExport = Awaited<ReturnType<typeof exportOfCounter>>;

async function openingsElsewhere(tx: Tx, jobSeekers: readonly string[]) {
  if (jobSeekers.length === 0) return [];
  const rows = await on(tx)
    .selectFrom('counter_openings_elsewhere')
    .select(['job_seeker_number', 'opened_at'])
    .where('job_seeker_number', 'in', [...jobSeekers])
    .orderBy('opened_at', 'desc')
    .execute();
  return rows.map(({ job_seeker_number, opened_at }) => ({
    jobSeekerNumber: job_seeker_number,
    openedAt: opened_at,
  }));
}

async function joinings(tx: Tx, jobSeekers: readonly string[]) {
  if (jobSeekers.length === 0) return [];
  const numbers = [...jobSeekers];
  const rows = await on(tx)
    .selectFrom('job_seeker_joinings')
    .select(['living_number', 'joined_number', 'joined_at'])
    // What was undone were two people: neither learns of the other.
    .where('undone_at', 'is', null)
    .where((where) =>
      where.or([where('living_number', 'in', numbers), where('joined_number', 'in', numbers)]),
    )
    .orderBy('joined_at', 'desc')
    .execute();
  return rows.map((row) => ({
    livingNumber: row.living_number,
    joinedNumber: row.joined_number,
    joinedAt: row.joined_at,
  }));
}

export async function eraseOfCounter(tx: Tx, jobSeekers: readonly string[]): Promise<void> {
  const numbers = [...jobSeekers];
  await on(tx).deleteFrom('counter_openings_elsewhere').where('job_seeker_number', 'in', numbers).execute();
  await on(tx)
    .deleteFrom('job_seeker_joinings')
    .where((where) =>
      where.or([where('living_number', 'in', numbers), where('joined_number', 'in', numbers)]),
    )
    .execute();
}
