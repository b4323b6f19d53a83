import {
  extendValidity,
  isValid,
  type JobSeekerRow,
  listJoinedNumbers,
  lockJobSeeker,
} from '#features/job-seekers/index.ts';
import {
  listVacancies,
  lockVacancy,
  type VacancyRecord,
  type VacancyRow,
} from '#features/vacancies/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { isPastJapanDay, type Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import { newId } from '#platform/security/secrets.ts';
import { type Channel, isReferral } from '../rules/channels.ts';
import { type InvitationFault, moveInvitation } from '../rules/invitation-moves.ts';
import { type ApplyingFault, mayApply } from '../rules/may-apply.ts';
import { snapshotOf } from '../rules/snapshot.ts';
import { hasOpenApplication, insertApplication, insertEvent } from '../store/applications.store.ts';
import { lockInvitation, updateInvitation } from '../store/invitations.store.ts';
import { findRestriction } from '../store/no-shows.store.ts';
import type { ApplicationDocumentRow, ApplicationRow, InvitationRow } from '../store/tables.ts';
import { issueLetter } from './issue-letter.ts';
import { tellSides } from './tell-sides.ts';

export type SentDocument = Omit<ApplicationDocumentRow, 'application_id' | 'position'>;

export interface Applying {
  /** The living number of the person. */
  readonly number: string;
  readonly vacancyNumber: string;
  readonly channel: Channel;
  /** What it answers: a recommendation for an online referral, a request. */
  readonly invitationId?: string;
  readonly motive: string;
  /** Freezes what goes along, in the same transaction. */
  readonly documents?: (tx: Tx) => Promise<readonly SentDocument[]>;
  /** The desk that refers at the counter. */
  readonly desk?: { readonly staffId: string; readonly officeNumber: string };
  readonly actor: Actor;
}

export type ApplicationFault =
  | ApplyingFault
  | InvitationFault
  | 'application.vacancy-unknown'
  | 'application.person-unknown';

/**
 * REFER-2, REFER-3: one person applies to one vacancy. The person's record and the vacancy are held, so that a double
 * click, a second tab or the employer who ends the vacancy at the same moment find one outcome.
 */
export async function applyTo(
  tx: Tx,
  parts: Parts,
  applying: Applying,
  now: Temporal.Instant,
): Promise<Result<ApplicationRow, ApplicationFault>> {
  const person = await lockJobSeeker(tx, applying.number);
  if (person === undefined) return fail('application.person-unknown');
  const vacancy = await lockVacancy(tx, applying.vacancyNumber);
  const found = vacancy === undefined ? undefined : (await listVacancies(tx, [vacancy.id]))[0];
  if (vacancy === undefined || found === undefined) return fail('application.vacancy-unknown');
  const numbers = await listJoinedNumbers(tx, person.number);
  const may = await checkApplying(tx, { applying, person, numbers, vacancy }, now);
  if (!may.ok) return may;
  const invitation = await answerInvitation(tx, { applying, numbers, vacancy }, now);
  if (!invitation.ok) return invitation;
  const row = await write(tx, { applying, person, found, invitation: invitation.value }, now);
  await extendValidity(tx, person.number, applying.actor, now);
  const by = applying.channel === 'counter-referral' ? 'office' : 'job-seeker';
  await tellSides(tx, parts, row, { news: 'apply', by }, now);
  return ok(row);
}

export interface Checking {
  readonly applying: Pick<Applying, 'channel'>;
  readonly person: JobSeekerRow;
  readonly numbers: readonly string[];
  readonly vacancy: VacancyRow;
}

/** Whether this person may apply to this vacancy now, in this way; binding only where both are held. */
export async function checkApplying(
  tx: Tx,
  checking: Checking,
  now: Temporal.Instant,
): Promise<Result<undefined, ApplyingFault>> {
  const { applying, person, numbers, vacancy } = checking;
  return mayApply({
    channel: applying.channel,
    isRegistered: isValid({ validThrough: person.valid_through, invalidSince: person.invalid_since }, now),
    kind: person.kind,
    isVacancyOpen: vacancy.state === 'open' && !isPastJapanDay(vacancy.valid_through, now),
    takesSelfApplications: takesApplications(vacancy, applying.channel),
    hasOpenApplication: await hasOpenApplication(tx, numbers, vacancy.id),
    isRestricted: (await findRestriction(tx, numbers)) !== undefined,
  });
}

/** Imports may say yes where nobody is to read who the employer is; one who requests names itself. */
const takesApplications = ({ answers, disclosure }: VacancyRow, channel: Channel): boolean =>
  answers['online-application'] === 'yes' && (channel === 'request' || disclosure <= 2);

/** The invitation that this application answers is answered by it, whichever way the person took. */
async function answerInvitation(
  tx: Tx,
  { applying, numbers, vacancy }: Pick<Checking, 'numbers' | 'vacancy'> & { readonly applying: Applying },
  now: Temporal.Instant,
): Promise<Result<InvitationRow | undefined, InvitationFault>> {
  const { channel, invitationId } = applying;
  if (invitationId === undefined) {
    return channel === 'online-referral' || channel === 'request' ? fail('invitation.over') : ok(undefined);
  }
  const held = await lockInvitation(tx, invitationId);
  if (held === undefined || !numbers.includes(held.job_seeker_number) || held.vacancy_id !== vacancy.id) {
    return fail('invitation.not-yours');
  }
  if (channel === 'online-referral' && !held.online_referral) return fail('invitation.not-yours');
  if (channel === 'request' && held.kind !== 'request') return fail('invitation.not-yours');
  if (isPastJapanDay(held.answer_by, now)) return fail('invitation.over');
  const moved = moveInvitation(held, 'apply', 'job-seeker');
  if (!moved.ok) return moved;
  return ok(await updateInvitation(tx, held.id, { state: moved.value, answered_at: now }));
}

interface Writing {
  readonly applying: Applying;
  readonly person: JobSeekerRow;
  readonly found: VacancyRecord;
  readonly invitation: InvitationRow | undefined;
}

async function write(
  tx: Tx,
  { applying, person, found, invitation }: Writing,
  now: Temporal.Instant,
): Promise<ApplicationRow> {
  const { channel, motive, desk, actor } = applying;
  const application = {
    id: newId(),
    vacancy_id: found.vacancy.id,
    establishment_number: found.establishment.number,
    job_seeker_number: person.number,
    channel,
    invitation_id: invitation?.id ?? null,
    sent: snapshotOf(person, found, motive, now),
    applied_at: now,
  };
  const documents = (await applying.documents?.(tx)) ?? [];
  const row = await insertApplication(tx, application, documents);
  const side = channel === 'counter-referral' ? 'office' : 'job-seeker';
  const event = { at: now, side, actorId: actor.id ?? null, kind: 'apply', detail: { channel } } as const;
  await insertEvent(tx, row.id, event);
  const officeNumber = desk?.officeNumber ?? invitation?.office_number ?? person.office_number;
  if (isReferral(channel)) {
    const referral = { applicationId: row.id, officeNumber, staffId: desk?.staffId ?? null, person };
    await issueLetter(tx, { ...referral, record: found }, now);
  }
  await record(tx, {
    at: now,
    actor,
    action: `applications.apply.${channel}`,
    result: 'done',
    subject: { kind: 'job-seeker', id: person.number },
    detail: { application: row.id, vacancy: found.vacancy.number, documents: documents.length },
  });
  return row;
}
