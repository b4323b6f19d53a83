import { lockApplicationOf } from '#features/applications/index.ts';
import { lockJobSeeker } from '#features/job-seekers/index.ts';
import { policy } from '#kernel/policy.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { type Limit, takePlace } from '#platform/limits/limits.ts';
import type { Parts } from '#platform/parts.ts';
import { record } from '#platform/recording/audit.ts';
import { newId } from '#platform/security/secrets.ts';
import { erasedAt } from '../rules/erasure.ts';
import type { WritingFault } from '../rules/may-write.ts';
import { settleThread } from '../store/answers.store.ts';
import { deleteDraft } from '../store/drafts.store.ts';
import { type FileOfMessage, findSentOnce, insertMessage, type NewMessage } from '../store/messages.store.ts';
import type { Place, Writer } from './place.ts';
import { tellOtherSide } from './tell-other-side.ts';
import { draftPlaceOf, findWriting, personOf, threadOf } from './threads.ts';

export interface Message {
  /** Of the form it was written on: posting it again sends nothing. */
  readonly once: string;
  readonly title: string | null;
  readonly text: string;
  readonly files: readonly FileOfMessage[];
  readonly vacancyNumbers?: readonly string[];
  readonly noticeId?: string;
}

export type SendingFault = WritingFault | 'messages.too-many';

export interface Sent {
  readonly id: string;
  /** The same form had been sent before: nothing was written, and the files are not needed. */
  readonly before: boolean;
}

const limit: Limit = {
  name: 'messages.sent',
  most: policy.messages.mostAnHour,
  window: policy.messages.window,
};

/** MSG-1: one message to the other side, with its mail and its entry; a form is sent once. */
export async function sendMessage(
  tx: Tx,
  parts: Parts,
  sending: { readonly writer: Writer; readonly place: Place; readonly message: Message },
  now: Temporal.Instant,
): Promise<Result<Sent, SendingFault>> {
  const { writer, message } = sending;
  const place = await hold(tx, sending.place);
  const row = rowOf(writer, place, message, now);
  const before = await findSentOnce(tx, row);
  if (before !== undefined && before.text === row.text) return ok({ id: before.id, before: true });
  const writing = await findWriting(tx, place, writer.side, now);
  if (!writing.ok) return writing;
  if (!(await isWithinLimit(tx, parts, writer, now))) return fail('messages.too-many');
  // The same form with another text, by way of the browser's Back, is another message.
  await insertMessage(tx, before === undefined ? row : { ...row, once: newId() }, message.files);
  if (writer.side !== 'job-seeker') await settleThread(tx, threadOf(place), now);
  await deleteDraft(tx, { owner_id: writer.id, conversation: draftPlaceOf(place) });
  await note(tx, writer, place, message, now);
  const { establishment_number: establishmentNumber } = row;
  const telling = { thread: threadOf(place), from: writer.side, jobSeekerNumber: personOf(place) };
  await tellOtherSide(tx, parts, { ...telling, establishmentNumber }, now);
  return ok({ id: row.id, before: false });
}

/** Those who write at one moment follow one another; the application is read again, for it may have ended. */
async function hold(tx: Tx, place: Place): Promise<Place> {
  if (place.kind === 'office') {
    await lockJobSeeker(tx, place.number);
    return place;
  }
  const application = await lockApplicationOf(tx, { side: 'office' }, place.application.id);
  return { kind: 'application', application: application ?? place.application };
}

const rowOf = (writer: Writer, place: Place, message: Message, now: Temporal.Instant): NewMessage => ({
  id: newId(),
  application_id: place.kind === 'application' ? place.application.id : null,
  job_seeker_number: personOf(place),
  establishment_number: place.kind === 'application' ? place.application.establishment_number : null,
  office_number: place.kind === 'office' ? place.officeNumber : null,
  from_side: writer.side,
  sender_id: writer.id,
  once: message.once,
  notice_id: message.noticeId ?? null,
  title: message.title,
  text: message.text,
  vacancy_numbers: [...(message.vacancyNumbers ?? [])],
  sent_at: now,
  erase_at: erasedAt(now),
});

/** s-biz1; offices write to many people at once. */
async function isWithinLimit(tx: Tx, parts: Parts, writer: Writer, now: Temporal.Instant): Promise<boolean> {
  if (writer.side === 'office') return true;
  const subject = parts.secrets.keyed('messages', writer.id).toString('base64url');
  return (await takePlace(tx, limit, subject, now)).free;
}

const note = (tx: Tx, writer: Writer, place: Place, { files }: Message, now: Temporal.Instant) =>
  record(tx, {
    at: now,
    actor: writer.actor,
    action: 'messages.send',
    result: 'done',
    subject: { kind: 'job-seeker', id: personOf(place) },
    detail: { to: place.kind, files: files.length },
  });
