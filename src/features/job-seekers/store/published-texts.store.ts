import { sql } from 'kysely';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { publishedTexts } from '../rules/published-texts.ts';
import { lockJobSeeker, updateRegistration } from './job-seekers.store.ts';
import { on } from './tables.ts';

/** Public people whose words were written before there was a place for them; by number. */
export async function listToPublish(
  tx: Tx,
  page: { readonly after?: string; readonly most: number },
): Promise<readonly { readonly number: string; readonly registered_at: Temporal.Instant }[]> {
  return on(tx)
    .selectFrom('job_seekers')
    .select(['number', 'registered_at'])
    .where('published_texts', 'is', null)
    .where('joined_into', 'is', null)
    .where(sql<string>`answers ->> 'publication'`, '=', 'public')
    .where('number', '>', page.after ?? '')
    .orderBy('number')
    .limit(page.most)
    .execute();
}

/** Writes what employers may find of one of them; false where there is nothing to write any more. */
export async function publish(tx: Tx, number: string): Promise<boolean> {
  const record = await lockJobSeeker(tx, number);
  const texts = record === undefined ? undefined : publishedTexts(record.answers);
  if (record === undefined || texts === undefined || record.published_texts !== null) return false;
  await updateRegistration(tx, number, { published_texts: texts });
  return true;
}
