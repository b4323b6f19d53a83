import { aboutRecord, type Desk } from '#features/counter/index.ts';
import type { JobSeekerRow } from '#features/job-seekers/index.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Parts } from '#platform/parts.ts';
import { record } from '#platform/recording/audit.ts';

interface Looking {
  readonly desk: Desk;
  readonly person: Pick<JobSeekerRow, 'number'>;
  /** Why the record is open, where it is another office's. */
  readonly reason: string | undefined;
  readonly request: { readonly now: Temporal.Instant };
}

/** Who saw what is hidden from staff until they ask for it, and where (s-stf4). */
export const noteHiddenShown = (
  { database }: Parts,
  { desk, person, reason, request }: Looking,
  shown: { readonly action: 'counter.show-to-change' | 'counter.show-changes'; readonly page: string },
): Promise<void> =>
  database.transaction((tx) =>
    record(tx, {
      at: request.now,
      actor: desk.actor,
      action: shown.action,
      result: 'done',
      subject: aboutRecord(person.number),
      detail: { page: shown.page },
      ...(reason === undefined ? {} : { reason }),
    }),
  );
