import { aboutRecord, type Desk } from '#features/counter/index.ts';
import { type CompleteRegistration, registerJobSeeker } from '#features/job-seekers/index.ts';
import { nextJobSeekerNumber } from '#features/offices/index.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { record } from '#platform/recording/audit.ts';

/** CODE-1: registers a person at the desk's office and answers the 求職番号. */
export async function registerAtCounter(
  tx: Tx,
  desk: Desk,
  registration: CompleteRegistration,
  now: Temporal.Instant,
): Promise<string> {
  const { officeNumber, staffId, actor } = desk;
  const number = await nextJobSeekerNumber(tx, officeNumber);
  await registerJobSeeker(tx, { number, officeNumber, registration, checkedBy: staffId }, now);
  const subject = aboutRecord(number);
  await record(tx, { at: now, actor, action: 'counter.register', result: 'done', subject });
  return number;
}
