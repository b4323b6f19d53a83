import type { JobSeekerRow } from '#features/job-seekers/index.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { record } from '#platform/recording/audit.ts';
import { aboutRecord, type Desk } from './desk.ts';

interface Shown {
  readonly desk: Desk;
  readonly person: Pick<JobSeekerRow, 'number'>;
  /** Why the record is open, where it is another office's. */
  readonly reason: string | undefined;
}

/** Who saw address and telephone number, and on which page (s-stf4). */
export async function noteContactShown(
  tx: Tx,
  { desk, person, reason }: Shown,
  page: string,
  now: Temporal.Instant,
): Promise<void> {
  await record(tx, {
    at: now,
    actor: desk.actor,
    action: 'counter.show-contact',
    result: 'done',
    subject: aboutRecord(person.number),
    detail: { page },
    ...(reason === undefined ? {} : { reason }),
  });
}
