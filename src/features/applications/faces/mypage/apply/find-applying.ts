import { listOwnDocuments, type OwnDocument } from '#features/documents/index.ts';
import { findVacancy, isVisible, parseVacancyNumber, type VacancyRecord } from '#features/vacancies/index.ts';
import type { Result } from '#kernel/result.ts';
import { isPastJapanDay } from '#kernel/time.ts';
import type { Parts } from '#platform/parts.ts';
import { checkApplying } from '../../../actions/apply.ts';
import type { Channel } from '../../../rules/channels.ts';
import { isWaiting } from '../../../rules/invitation-moves.ts';
import type { ApplyingFault } from '../../../rules/may-apply.ts';
import { listInvitationsFor } from '../../../store/invitations.store.ts';
import type { InvitationRow } from '../../../store/tables.ts';
import type { OwnRequest } from '../own-person.ts';

/** Everything that decides how a person applies to one vacancy. */
export interface Applying {
  readonly own: OwnRequest;
  readonly record: VacancyRecord;
  readonly channel: Channel;
  /** What the application answers. */
  readonly invitation: InvitationRow | undefined;
  readonly may: Result<undefined, ApplyingFault>;
  readonly documents: readonly OwnDocument[];
}

/** An open invitation decides the way; without one it is オンライン自主応募 [REFER-2] [REFER-3] [REFER-4]. */
function channelOf(invitation: InvitationRow | undefined): Channel {
  if (invitation?.kind === 'request') return 'request';
  return invitation?.online_referral === true ? 'online-referral' : 'self';
}

/** Undefined: there is no such vacancy for this person. */
export async function findApplying(parts: Parts, own: OwnRequest): Promise<Applying | undefined> {
  const { request, person, numbers } = own;
  const { reading } = parts.database;
  const number = parseVacancyNumber(request.params['vacancy'] ?? '');
  const record = number === undefined ? undefined : await findVacancy(reading, number);
  if (record === undefined) return undefined;
  const invitations = await listInvitationsFor(reading, numbers, record.vacancy.id);
  if (invitations.length === 0 && !isVisible(record.vacancy.disclosure, 'registered')) return undefined;
  const invitation = invitations.find(
    ({ state, answer_by }) => isWaiting(state) && !isPastJapanDay(answer_by, request.now),
  );
  const channel = channelOf(invitation);
  const checking = { applying: { channel }, person, numbers, vacancy: record.vacancy };
  const may = await checkApplying(reading, checking, request.now);
  const documents = await listOwnDocuments(reading, request.owner.id);
  return { own, record, channel, invitation, may, documents };
}
