import { timingSafeEqual } from 'node:crypto';
import type { Parts } from '#platform/parts.ts';
import type { Secrets } from '#platform/security/secrets.ts';
import { findAnySavedSearch, updateSavedSearch } from '../store/saved-searches.store.ts';

const purpose = 'stop-saved-search-mails';
const length = 20;
const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(text);

/** What the stop link of a saved search carries besides its id: it works without a login and for nothing else. */
export const stopMark = (secrets: Secrets, searchId: string): string =>
  secrets.keyed(purpose, searchId).subarray(0, length).toString('base64url');

/** Also of links that an older secret made. */
export function isStopMark(secrets: Secrets, searchId: string, mark: string): boolean {
  const given = Buffer.from(mark, 'base64url');
  if (!isId(searchId) || given.length !== length) return false;
  return secrets
    .everyKeyed(purpose, searchId)
    .some((hash) => timingSafeEqual(hash.subarray(0, length), given));
}

/** s-mail1: no more mails for this search; stopping twice changes nothing. */
export async function stopMails({ database }: Parts, searchId: string): Promise<void> {
  const saved = await findAnySavedSearch(database.reading, searchId);
  if (saved === undefined) return;
  const none = { mail: 'none', next_mail_on: null, mail_from_vacancy_id: null } as const;
  await updateSavedSearch(database.reading, searchId, none);
}
