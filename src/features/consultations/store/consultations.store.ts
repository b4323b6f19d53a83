import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { ConsultationKind } from '../rules/consultation-kinds.ts';
import { on } from './tables.ts';

export interface NewConsultation {
  readonly id: string;
  readonly jobSeekerNumber: string;
  readonly officeNumber: string;
  readonly staffId: string;
  readonly kind: ConsultationKind;
}

export async function insertConsultation(
  tx: Tx,
  consultation: NewConsultation,
  heldAt: Temporal.Instant,
): Promise<void> {
  const { id, jobSeekerNumber, officeNumber, staffId, kind } = consultation;
  await on(tx)
    .insertInto('consultations')
    .values({
      id,
      job_seeker_number: jobSeekerNumber,
      office_number: officeNumber,
      staff_id: staffId,
      kind,
      held_at: heldAt,
    })
    .execute();
}

export interface TextVersion {
  readonly consultationId: string;
  readonly version: number;
  readonly words: string;
  readonly staffId: string;
  readonly writtenAt: Temporal.Instant;
}

export async function insertText(tx: Tx, text: TextVersion): Promise<void> {
  await on(tx)
    .insertInto('consultation_texts')
    .values({
      consultation_id: text.consultationId,
      version: text.version,
      words: text.words,
      staff_id: text.staffId,
      written_at: text.writtenAt,
    })
    .execute();
}

/** A talk that took place, without what was written about it. */
export interface HeldConsultation {
  readonly id: string;
  readonly officeNumber: string;
  readonly kind: ConsultationKind;
  readonly heldAt: Temporal.Instant;
}

/** Newest first. */
export async function listConsultations(
  tx: Tx,
  numbers: readonly string[],
): Promise<readonly (HeldConsultation & { readonly staffId: string })[]> {
  if (numbers.length === 0) return [];
  return on(tx)
    .selectFrom('consultations')
    .select(['id', 'office_number as officeNumber', 'staff_id as staffId', 'kind', 'held_at as heldAt'])
    .where('job_seeker_number', 'in', [...numbers])
    .orderBy('held_at', 'desc')
    .execute();
}

/** One consultation of this person, held until the transaction ends. */
export async function lockConsultation(
  tx: Tx,
  numbers: readonly string[],
  id: string,
): Promise<{ readonly id: string; readonly officeNumber: string } | undefined> {
  return on(tx)
    .selectFrom('consultations')
    .select(['id', 'office_number as officeNumber'])
    .where('id', '=', id)
    .where('job_seeker_number', 'in', [...numbers])
    .forUpdate()
    .executeTakeFirst();
}

/** All versions of these, the newest of each first. */
export async function listTexts(tx: Tx, ids: readonly string[]): Promise<readonly TextVersion[]> {
  if (ids.length === 0) return [];
  return on(tx)
    .selectFrom('consultation_texts')
    .select([
      'consultation_id as consultationId',
      'version',
      'words',
      'staff_id as staffId',
      'written_at as writtenAt',
    ])
    .where('consultation_id', 'in', [...ids])
    .orderBy('consultation_id')
    .orderBy('version', 'desc')
    .execute();
}

export async function eraseConsultations(tx: Tx, numbers: readonly string[]): Promise<void> {
  await on(tx)
    .deleteFrom('consultations')
    .where('job_seeker_number', 'in', [...numbers])
    .execute();
}

/** For the person: that they were advised, where and about what. */
export async function exportOfConsultations(tx: Tx, numbers: readonly string[]) {
  if (numbers.length === 0) return [];
  return on(tx)
    .selectFrom('consultations')
    .select([
      'job_seeker_number as jobSeekerNumber',
      'office_number as officeNumber',
      'kind',
      'held_at as heldAt',
    ])
    .where('job_seeker_number', 'in', [...numbers])
    .orderBy('held_at', 'desc')
    .execute();
}
