import { findJobSeeker } from '#features/job-seekers/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { record } from '#platform/recording/audit.ts';
import { noteOpeningElsewhere } from '../store/openings-elsewhere.store.ts';
import { aboutRecord, type Desk } from './desk.ts';

/**
 * Opens a person of another office to this session: number and birth date together, and a written reason. Which of the
 * two was wrong is not told; the audit trail has the try either way. One's own office's people need no reason.
 */
export async function openElsewhere(
  tx: Tx,
  desk: Desk,
  asked: { readonly number: string; readonly birthDate: Temporal.PlainDate; readonly reason: string },
  now: Temporal.Instant,
): Promise<Result<string, 'elsewhere.no-match'>> {
  const person = await findJobSeeker(tx, asked.number);
  const isRight = person?.birth_date.equals(asked.birthDate) === true;
  if (person === undefined || !isRight) {
    await record(tx, {
      at: now,
      actor: desk.actor,
      action: 'counter.open-elsewhere',
      result: 'elsewhere.no-match',
      reason: asked.reason,
      ...(person === undefined ? {} : { subject: aboutRecord(person.number) }),
    });
    return fail('elsewhere.no-match');
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
