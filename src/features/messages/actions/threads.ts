import { findOpenMyPage } from '#features/accounts/index.ts';
import { listUsersToTell } from '#features/employers/index.ts';
import { findLivingNumber } from '#features/job-seekers/index.ts';
import type { Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { mayWrite, type WritingFault } from '../rules/may-write.ts';
import type { MessageSide } from '../rules/sides.ts';
import type { Thread } from '../store/thread.ts';
import type { Place } from './place.ts';

export const threadOf = (place: Place): Thread =>
  place.kind === 'application'
    ? { kind: 'application', applicationId: place.application.id }
    : { kind: 'office', numbers: place.numbers };

export const personOf = (place: Place): string =>
  place.kind === 'application' ? place.application.job_seeker_number : place.number;

/** What a draft is kept under. */
export const draftPlaceOf = (place: Place): string =>
  place.kind === 'application' ? place.application.id : place.number;

/** The open My Page of a person, whose record may have been joined into another. */
export const findMyPageOf = async (tx: Tx, number: string) =>
  findOpenMyPage(tx, (await findLivingNumber(tx, number)) ?? number);

/** Whether somebody is there to read what this side writes. */
async function isReached(tx: Tx, place: Place, from: MessageSide): Promise<boolean> {
  if (from !== 'job-seeker') return (await findMyPageOf(tx, personOf(place))) !== undefined;
  if (place.kind === 'office') return true;
  return (await listUsersToTell(tx, place.application.establishment_number)).length > 0;
}

/** Whether this side may write here now. */
export async function findWriting(
  tx: Tx,
  place: Place,
  from: MessageSide,
  now: Temporal.Instant,
): Promise<Result<undefined, WritingFault>> {
  const closedAt = place.kind === 'application' ? place.application.closed_at : null;
  return mayWrite({ closedAt, isReached: await isReached(tx, place, from) }, now);
}
