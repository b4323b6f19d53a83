import { findJobSeeker, type JobSeekerRow } from '#features/job-seekers/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { record } from '#platform/recording/audit.ts';
import { openingAction } from '../rules/history.ts';
import { reasonOfOpeningElsewhere } from '../store/openings-elsewhere.store.ts';
import { aboutRecord, type Desk } from './desk.ts';

export type AdmissionFault = 'record.unknown' | 'record.other-office';

/** A record that this desk may open, and the reason where it is another office's. */
export interface AdmittedRecord {
  readonly person: JobSeekerRow;
  readonly reason: string | undefined;
}

/**
 * Lets a desk in to a record: its own office's, or one that its session opened with a reason. Every look and every
 * refusal is written down; a change writes its own entry.
 */
export async function admitToRecord(
  tx: Tx,
  desk: Desk,
  asked: { readonly number: string; readonly page: string; readonly looks: boolean },
  now: Temporal.Instant,
): Promise<Result<AdmittedRecord, AdmissionFault>> {
  const person = await findJobSeeker(tx, asked.number);
  if (person === undefined) return fail('record.unknown');
  const isOwn = person.office_number === desk.officeNumber;
  const opening = { sessionId: desk.sessionId, jobSeekerNumber: person.number };
  const reason = isOwn ? undefined : await reasonOfOpeningElsewhere(tx, opening);
  const isLetIn = isOwn || reason !== undefined;
  if (asked.looks || !isLetIn) {
    await record(tx, {
      at: now,
      actor: desk.actor,
      action: openingAction,
      result: isLetIn ? 'done' : 'record.other-office',
      subject: aboutRecord(person.number),
      detail: { page: asked.page },
      ...(reason === undefined ? {} : { reason }),
    });
  }
  return isLetIn ? ok({ person, reason }) : fail('record.other-office');
}
