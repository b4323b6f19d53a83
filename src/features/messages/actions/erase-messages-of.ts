import { listApplicationsOf } from '#features/applications/index.ts';
import type { Tx } from '#platform/database/database.ts';
import { dropUnheldFiles } from '#platform/files/stored-files.ts';
import { eraseDraftsOf, eraseMessages, listIdsOfPerson } from '../store/erase-messages.ts';

/** MSG-2: takes messages away for good, with the files that nothing else refers to. */
export async function eraseWithFiles(tx: Tx, ids: readonly string[]): Promise<void> {
  await dropUnheldFiles(tx, await eraseMessages(tx, ids));
}

/** LEAVE-4: every conversation of a person, for both sides, before the applications and records go. */
export async function eraseMessagesOfPerson(tx: Tx, numbers: readonly string[]): Promise<void> {
  if (numbers.length === 0) return;
  const applications = await listApplicationsOf(tx, { side: 'job-seeker', numbers });
  await eraseDraftsOf(tx, { conversations: [...numbers, ...applications.map(({ id }) => id)] });
  await eraseWithFiles(tx, await listIdsOfPerson(tx, numbers));
}

/** What the owner of an account was writing. */
export const eraseMessageDrafts = (tx: Tx, ownerId: string): Promise<void> => eraseDraftsOf(tx, { ownerId });
