import type { Temporal } from '#kernel/time.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { recordOf } from '#platform/journeys/draft.ts';
import { signedIn } from '#platform/journeys/draft-owners.ts';
import { type Draft, findDraft, type KeptDraft, listDraftsOf } from '#platform/journeys/drafts.store.ts';
import type { Parts } from '#platform/parts.ts';
import { registeredNumber } from './registered-note.ts';
import { registrationJourney as journey } from './registration.journey.ts';

export const owners = signedIn('staff');

/** The record that a draft became, if it did. */
export const numberOfDraft = (draft: Pick<Draft, 'records'>): string | undefined =>
  registeredNumber(recordOf({ records: draft.records, finished: {}, revision: 0 }, 'basic').notes);

/** The registrations that this member of staff has under way, the newest first. */
export async function listOwnDrafts(
  { database }: Parts,
  request: PageRequest,
): Promise<readonly KeptDraft[]> {
  const owner = owners.find(request);
  const drafts = owner === undefined ? [] : await listDraftsOf(database.reading, owner);
  return drafts
    .filter((draft) => draft.journey === journey.name && draft.version === journey.version)
    .filter((draft) => isAfter(draft.expiresAt, request.now) && numberOfDraft(draft) === undefined)
    .reverse();
}

const isAfter = (one: Temporal.Instant, other: Temporal.Instant): boolean =>
  one.epochMilliseconds > other.epochMilliseconds;

/** The draft of the address, if it is this member of staff's. */
export const draftOfAddress = ({ database }: Parts, request: PageRequest): Promise<Draft | undefined> =>
  findDraft(
    database.reading,
    journey,
    { id: request.params['draft'] ?? '', owner: owners.find(request) },
    request.now,
  );
