import {
  isPublic,
  isValid,
  type JobSeekerRow,
  listJoinedNumbers,
  lockJobSeeker,
} from '#features/job-seekers/index.ts';
import { lockVacancy, type VacancyRow } from '#features/vacancies/index.ts';
import { policy } from '#kernel/policy.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { isPastJapanDay, japanDay, Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { requestMail } from '#platform/mail/mail.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import { newId } from '#platform/security/secrets.ts';
import { invitationNewsMail } from '../mails/invitation-news.mail.ts';
import { isWaiting } from '../rules/invitation-moves.ts';
import { hasOpenApplication } from '../store/applications.store.ts';
import { insertInvitation, listInvitationsFor, listRequestsFor } from '../store/invitations.store.ts';
import type { InvitationRow } from '../store/tables.ts';
import { addressOfPerson } from './sides-of.ts';

interface Invited {
  readonly number: string;
  readonly vacancyNumber: string;
  /** What is written to the person along with it. */
  readonly words: string;
  readonly actor: Actor;
}

export interface Recommending extends Invited {
  readonly officeNumber: string;
  readonly staffId: string;
  /** オンラインハローワーク紹介対象 */
  readonly onlineReferral: boolean;
  /** One of several sent at once: the mail of the first tells of all. */
  readonly isFurther?: boolean;
}

export interface Requesting extends Invited {
  readonly establishmentNumber: string;
  readonly accountId: string;
}

export type InvitingFault =
  | 'invitation.person-unknown'
  | 'invitation.registration-invalid'
  | 'invitation.counter-users-only'
  | 'invitation.vacancy-over'
  | 'invitation.exists'
  | 'application.exists'
  | 'invitation.not-public'
  | 'invitation.vacancy-not-online'
  | 'invitation.requested-before'
  | 'invitation.requests-full';

interface Held {
  readonly person: JobSeekerRow;
  readonly vacancy: VacancyRow;
  readonly before: readonly InvitationRow[];
}

async function holdBoth(
  tx: Tx,
  { number, vacancyNumber }: Invited,
  now: Temporal.Instant,
): Promise<Result<Held, InvitingFault>> {
  const person = await lockJobSeeker(tx, number);
  if (person === undefined) return fail('invitation.person-unknown');
  const valid = isValid({ validThrough: person.valid_through, invalidSince: person.invalid_since }, now);
  if (!valid) return fail('invitation.registration-invalid');
  const vacancy = await lockVacancy(tx, vacancyNumber);
  if (vacancy === undefined || vacancy.state !== 'open' || isPastJapanDay(vacancy.valid_through, now)) {
    return fail('invitation.vacancy-over');
  }
  const numbers = await listJoinedNumbers(tx, person.number);
  if (await hasOpenApplication(tx, numbers, vacancy.id)) return fail('application.exists');
  const before = await listInvitationsFor(tx, numbers, vacancy.id);
  if (before.some(({ state }) => isWaiting(state))) return fail('invitation.exists');
  return ok({ person, vacancy, before });
}

/** REFER-1: the office brings a vacancy before one of the people it serves. */
export async function recommend(
  tx: Tx,
  parts: Parts,
  recommending: Recommending,
  now: Temporal.Instant,
): Promise<Result<string, InvitingFault>> {
  const held = await holdBoth(tx, recommending, now);
  if (!held.ok) return held;
  const { person, vacancy } = held.value;
  if (person.kind !== 'counter') return fail('invitation.counter-users-only');
  const from = {
    kind: 'recommendation',
    online_referral: recommending.onlineReferral,
    office_number: recommending.officeNumber,
    staff_id: recommending.staffId,
    establishment_number: null,
    employer_account_id: null,
  } as const;
  const isTold = recommending.isFurther !== true;
  return ok(await send(tx, parts, { from, invited: recommending, vacancy, isTold }, now));
}

/** REFER-4: an employer asks a person whose data are public; ten of a vacancy, once a person. */
export async function request(
  tx: Tx,
  parts: Parts,
  requesting: Requesting,
  now: Temporal.Instant,
): Promise<Result<string, InvitingFault>> {
  const held = await holdBoth(tx, requesting, now);
  if (!held.ok) return held;
  const { person, vacancy, before } = held.value;
  if (!isPublic(person.answers)) return fail('invitation.not-public');
  if (vacancy.establishment_number !== requesting.establishmentNumber) return fail('invitation.vacancy-over');
  if (vacancy.answers['online-application'] !== 'yes') return fail('invitation.vacancy-not-online');
  if (before.some(({ kind }) => kind === 'request')) return fail('invitation.requested-before');
  const sent = await listRequestsFor(tx, vacancy.id);
  if (sent.length >= policy.invitations.mostRequests) return fail('invitation.requests-full');
  const from = {
    kind: 'request',
    online_referral: false,
    office_number: null,
    staff_id: null,
    establishment_number: requesting.establishmentNumber,
    employer_account_id: requesting.accountId,
  } as const;
  return ok(await send(tx, parts, { from, invited: requesting, vacancy, isTold: true }, now));
}

interface Sending {
  readonly from: Pick<
    Parameters<typeof insertInvitation>[1],
    'kind' | 'online_referral' | 'office_number' | 'staff_id' | 'establishment_number' | 'employer_account_id'
  >;
  readonly invited: Invited;
  readonly vacancy: VacancyRow;
  /** By a mail of its own. */
  readonly isTold: boolean;
}

async function send(
  tx: Tx,
  parts: Parts,
  { from, invited, vacancy, isTold }: Sending,
  now: Temporal.Instant,
): Promise<string> {
  const id = newId();
  const last = japanDay(now).add({ days: policy.invitations.answerDays });
  const answerBy =
    Temporal.PlainDate.compare(last, vacancy.valid_through) <= 0 ? last : vacancy.valid_through;
  await insertInvitation(tx, {
    id,
    ...from,
    vacancy_id: vacancy.id,
    job_seeker_number: invited.number,
    words: invited.words,
    sent_at: now,
    answer_by: answerBy,
  });
  await record(tx, {
    at: now,
    actor: invited.actor,
    action: `applications.${from.kind === 'request' ? 'request' : 'recommend'}`,
    result: 'done',
    subject: { kind: 'job-seeker', id: invited.number },
    detail: { invitation: id, vacancy: vacancy.number },
  });
  const to = await addressOfPerson(tx, invited.number);
  if (to !== undefined && isTold) {
    await requestMail(tx, invitationNewsMail(parts), to, { invitationId: id, to: 'job-seeker' }, now);
  }
  return id;
}
