import { findJobSeeker, findLivingNumber } from '#features/job-seekers/index.ts';
import { policy } from '#kernel/policy.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { countOne, holdSubject, type Limit, seePlace } from '#platform/limits/limits.ts';
import { record } from '#platform/recording/audit.ts';
import { noteOpeningElsewhere } from '../store/openings-elsewhere.store.ts';
import { aboutRecord, type Desk } from './desk.ts';

export type ElsewhereFault =
  | { readonly key: 'elsewhere.no-match' }
  /** From `until` on it works again. */
  | { readonly key: 'elsewhere.too-many'; readonly until: Temporal.Instant };

/** s-stf2: whoever guesses at birth dates comes to an end. */
const misses: Limit = {
  name: 'openings-elsewhere-missed',
  most: policy.openingElsewhere.misses,
  window: policy.openingElsewhere.window,
};

interface Asked {
  readonly number: string;
  readonly birthDate: Temporal.PlainDate;
  readonly reason: string;
}

/**
 * Opens a person of another office to this session: number and birth date together, and a written reason. Which of the
 * two was wrong is not told; the audit trail has the try either way. One's own office's people need no reason.
 */
export async function openElsewhere(
  tx: Tx,
  desk: Desk,
  asked: Asked,
  now: Temporal.Instant,
): Promise<Result<string, ElsewhereFault>> {
  await holdSubject(tx, misses, desk.staffId);
  const place = await seePlace(tx, misses, desk.staffId, now);
  if (!place.free) return refuse(tx, desk, asked, { key: 'elsewhere.too-many', until: place.until }, now);
  // A number that went into another leads to the record that lives on.
  const number = await findLivingNumber(tx, asked.number);
  const person = number === undefined ? undefined : await findJobSeeker(tx, number);
  const isRight = person?.birth_date.equals(asked.birthDate) === true;
  if (person === undefined || !isRight) {
    await countOne(tx, misses, desk.staffId, now);
    return refuse(tx, desk, asked, { key: 'elsewhere.no-match' }, now, person?.number);
  }
  if (person.office_number === desk.officeNumber) return ok(person.number);
  const opening = { sessionId: desk.sessionId, jobSeekerNumber: person.number, staffId: desk.staffId };
  await noteOpeningElsewhere(tx, { ...opening, reason: asked.reason }, now);
  await record(tx, {
    at: now,
    actor: desk.actor,
    action: 'counter.open-elsewhere',
    result: 'done',
    subject: aboutRecord(person.number),
    reason: asked.reason,
  });
  return ok(person.number);
}

async function refuse(
  tx: Tx,
  desk: Desk,
  { reason }: Asked,
  fault: ElsewhereFault,
  now: Temporal.Instant,
  number?: string,
): Promise<Result<string, ElsewhereFault>> {
  await record(tx, {
    at: now,
    actor: desk.actor,
    action: 'counter.open-elsewhere',
    result: fault.key,
    reason,
    ...(number === undefined ? {} : { subject: aboutRecord(number) }),
  });
  return fail(fault);
}
