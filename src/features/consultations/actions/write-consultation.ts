import { aboutRecord, type Desk } from '#features/counter/index.ts';
import { extendValidity, listJoinedNumbers } from '#features/job-seekers/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { record } from '#platform/recording/audit.ts';
import { newId } from '#platform/security/secrets.ts';
import type { ConsultationKind } from '../rules/consultation-kinds.ts';
import { insertConsultation, insertText, listTexts, lockConsultation } from '../store/consultations.store.ts';

interface Written {
  readonly number: string;
  readonly kind: ConsultationKind;
  readonly words: string;
}

/** STAFF-1: a talk that has just been held; in the last month it lets the registration run on. */
export async function writeConsultation(
  tx: Tx,
  desk: Desk,
  { number, kind, words }: Written,
  now: Temporal.Instant,
): Promise<string> {
  const id = newId();
  const { staffId, officeNumber, actor } = desk;
  await insertConsultation(tx, { id, jobSeekerNumber: number, officeNumber, staffId, kind }, now);
  await insertText(tx, { consultationId: id, version: 1, words, staffId, writtenAt: now });
  await extendValidity(tx, number, actor, now);
  const subject = aboutRecord(number);
  await record(tx, { at: now, actor, action: 'consultations.write', result: 'done', subject });
  return id;
}

export type CorrectionFault = 'consultation.unknown' | 'consultation.other-office' | 'consultation.changed';

interface Correction {
  readonly number: string;
  readonly id: string;
  /** The version that was corrected, as the desk saw it. */
  readonly version: number;
  readonly words: string;
}

/** A correction stands beside what was written before; only the office that wrote it makes one. */
export async function correctConsultation(
  tx: Tx,
  desk: Desk,
  { number, id, version, words }: Correction,
  now: Temporal.Instant,
): Promise<Result<undefined, CorrectionFault>> {
  const held = await lockConsultation(tx, await listJoinedNumbers(tx, number), id);
  if (held === undefined) return fail('consultation.unknown');
  if (held.officeNumber !== desk.officeNumber) return fail('consultation.other-office');
  const newest = (await listTexts(tx, [id]))[0];
  if (newest?.version !== version) return fail('consultation.changed');
  const { staffId, actor } = desk;
  await insertText(tx, { consultationId: id, version: version + 1, words, staffId, writtenAt: now });
  const subject = aboutRecord(number);
  await record(tx, { at: now, actor, action: 'consultations.correct', result: 'done', subject });
  return ok(undefined);
}
