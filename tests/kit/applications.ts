import {
  type ApplicationRow,
  applyTo,
  type Channel,
  type InvitationRow,
  recommend,
  request,
  type SentDocument,
} from '#features/applications/index.ts';
import { findInvitation } from '#features/applications/store/invitations.store.ts';
import { findVacancy } from '#features/vacancies/index.ts';
import type { Temporal } from '#kernel/time.ts';
import { storeFile } from '#platform/files/stored-files.ts';
import type { Parts } from '#platform/parts.ts';
import { newId } from '#platform/security/secrets.ts';
import { aDesk } from './desk.ts';
import { aPdf } from './files.ts';
import { aJobSeeker, anAccount } from './people.ts';
import { aVacancy } from './vacancies.ts';

/** Somebody with My Page whose data are public, as a request needs it. Answers the record's number and the account. */
export async function aSeeker(
  parts: Parts,
  facts: Parameters<typeof aJobSeeker>[1] = {},
): Promise<{ readonly number: string; readonly accountId: string; readonly address: string }> {
  const { number } = await aJobSeeker(parts, {
    ...facts,
    answers: { publication: 'public', ...facts.answers },
  });
  const { id, address } = await anAccount(parts, { jobSeekerNumber: number });
  return { number, accountId: id, address };
}

interface InvitationFacts {
  readonly kind?: 'recommendation' | 'request';
  /** Of the person; without it somebody new. */
  readonly number?: string;
  readonly vacancyNumber?: string;
  /** オンラインハローワーク紹介対象; a recommendation is, unless something else is said. */
  readonly onlineReferral?: boolean;
  readonly words?: string;
  /** Of the employer's user who requests. */
  readonly employerAccountId?: string;
}

/** A vacancy that the office recommends, or an employer requests, at the clock's moment. */
export async function anInvitation(parts: Parts, facts: InvitationFacts = {}): Promise<InvitationRow> {
  const { kind = 'recommendation', onlineReferral = true, words = 'ご希望に合う求人です。' } = facts;
  const number = facts.number ?? (await aSeeker(parts)).number;
  const vacancyNumber = facts.vacancyNumber ?? (await aVacancy(parts));
  const now = parts.clock.now();
  const invited = { number, vacancyNumber, words };
  const sent =
    kind === 'request'
      ? await requestOf(parts, invited, facts.employerAccountId ?? newId(), now)
      : await recommendationOf(parts, invited, onlineReferral, now);
  if (!sent.ok) throw new Error(`no invitation was made: ${sent.fault}`);
  const row = await findInvitation(parts.database.reading, sent.value);
  if (row === undefined) throw new Error('the invitation is not there');
  return row;
}

type Invited = Readonly<Record<'number' | 'vacancyNumber' | 'words', string>>;

async function recommendationOf(
  parts: Parts,
  invited: Invited,
  onlineReferral: boolean,
  now: Temporal.Instant,
) {
  const { staffId, officeNumber, actor } = await aDesk(parts);
  const recommending = { ...invited, staffId, officeNumber, actor, onlineReferral };
  return parts.database.transaction((tx) => recommend(tx, parts, recommending, now));
}

async function requestOf(parts: Parts, invited: Invited, accountId: string, now: Temporal.Instant) {
  const found = await findVacancy(parts.database.reading, invited.vacancyNumber);
  const establishmentNumber = found?.establishment.number ?? '';
  const actor = { kind: 'employer', id: accountId, establishmentNumber } as const;
  const requesting = { ...invited, establishmentNumber, accountId, actor };
  return parts.database.transaction((tx) => request(tx, parts, requesting, now));
}

/** A copy as it goes along with an application. */
export async function aSentDocument(
  parts: Parts,
  { name = '履歴書', bytes = aPdf() }: { readonly name?: string; readonly bytes?: Uint8Array } = {},
): Promise<SentDocument> {
  const file = { bytes, mediaType: 'application/pdf' } as const;
  const { id, mediaType, size } = await parts.database.transaction((tx) =>
    storeFile(tx, file, parts.clock.now()),
  );
  return { file_id: id, name, media_type: mediaType, size };
}

interface ApplicationFacts {
  readonly number?: string;
  /** Of the person's My Page, for the trail. */
  readonly accountId?: string;
  readonly vacancyNumber?: string;
  readonly channel?: Channel;
  readonly motive?: string;
  readonly documents?: readonly SentDocument[];
}

/** An application at the clock's moment: オンライン自主応募, unless something else is said; what it answers is made too. */
export async function anApplication(parts: Parts, facts: ApplicationFacts = {}): Promise<ApplicationRow> {
  const { channel = 'self', motive = '入居する方の暮らしを支えたいです。', documents = [] } = facts;
  const seeker = facts.number === undefined ? await aSeeker(parts) : undefined;
  const number = facts.number ?? seeker?.number ?? '';
  const accountId = facts.accountId ?? seeker?.accountId;
  const vacancyNumber = facts.vacancyNumber ?? (await aVacancy(parts));
  const desk = channel === 'counter-referral' ? await aDesk(parts) : undefined;
  const invitationId = await answered(parts, { channel, number, vacancyNumber });
  const actor = desk?.actor ?? {
    kind: 'job-seeker' as const,
    ...(accountId === undefined ? {} : { id: accountId }),
  };
  const applying = {
    ...{ number, vacancyNumber, channel, motive, actor },
    documents: async () => documents,
    ...(invitationId === undefined ? {} : { invitationId }),
    ...(desk === undefined ? {} : { desk: { staffId: desk.staffId, officeNumber: desk.officeNumber } }),
  };
  const made = await parts.database.transaction((tx) => applyTo(tx, parts, applying, parts.clock.now()));
  if (!made.ok) throw new Error(`no application was made: ${made.fault}`);
  return made.value;
}

async function answered(
  parts: Parts,
  {
    channel,
    ...facts
  }: { readonly channel: Channel; readonly number: string; readonly vacancyNumber: string },
): Promise<string | undefined> {
  if (channel === 'online-referral') return (await anInvitation(parts, { ...facts })).id;
  return channel === 'request' ? (await anInvitation(parts, { ...facts, kind: 'request' })).id : undefined;
}
