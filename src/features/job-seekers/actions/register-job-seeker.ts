import { japanDay, type Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { type CompleteRegistration, columnsOf } from '../rules/record-columns.ts';
import { validThroughFor } from '../rules/validity.ts';
import { insertJobSeeker } from '../store/job-seekers.store.ts';
import type { JobSeekerRow } from '../store/tables.ts';

interface NewRecord {
  readonly number: string;
  readonly officeNumber: string;
  readonly registration: CompleteRegistration;
  /** The member of staff who checked it; null: the person registered alone online. */
  readonly checkedBy: string | null;
}

/** REG-5, REG-6: a new record, valid to the end of the month after next. */
export async function registerJobSeeker(
  tx: Tx,
  { number, officeNumber, registration, checkedBy }: NewRecord,
  now: Temporal.Instant,
): Promise<JobSeekerRow> {
  const columns = columnsOf(registration);
  const row: JobSeekerRow = {
    number,
    office_number: officeNumber,
    kind: checkedBy === null ? 'online' : 'counter',
    ...columns,
    registered_at: now,
    registered_by: checkedBy,
    valid_through: validThroughFor(japanDay(now)),
    invalid_since: null,
    invalid_reason: null,
    email_registered_at: columns.email_key === null ? null : now,
    confirmed_at: checkedBy === null ? null : now,
    confirmed_by: checkedBy,
    joined_into: null,
    joined_at: null,
    answers: registration,
    revision: 1,
  };
  await insertJobSeeker(tx, row);
  return row;
}
