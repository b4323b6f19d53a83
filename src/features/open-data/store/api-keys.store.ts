import { timingSafeEqual } from 'node:crypto';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { tokenHash } from '#platform/security/secrets.ts';
import { type ApiKeyRow, on } from './tables.ts';

export async function insertApiKey(tx: Tx, key: Omit<ApiKeyRow, 'revoked_at'>): Promise<void> {
  await on(tx)
    .insertInto('api_keys')
    .values({ ...key, revoked_at: null })
    .execute();
}

/** The newest first. */
export const listApiKeys = (tx: Tx): Promise<readonly ApiKeyRow[]> =>
  on(tx).selectFrom('api_keys').selectAll().orderBy('issued_at', 'desc').orderBy('id').execute();

/** False where there is none that counts. */
export async function endApiKey(tx: Tx, id: string, now: Temporal.Instant): Promise<boolean> {
  const { numUpdatedRows } = await on(tx)
    .updateTable('api_keys')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  await on(tx).deleteFrom('provision_tokens').where('key_id', '=', id).execute();
  return numUpdatedRows > 0n;
}

/** The key that counts and whose secret this is. */
export async function findApiKey(tx: Tx, id: string, secret: string): Promise<ApiKeyRow | undefined> {
  const key = await on(tx)
    .selectFrom('api_keys')
    .selectAll()
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (key === undefined) return undefined;
  const [kept, given] = [Buffer.from(key.secret_hash), Buffer.from(tokenHash(secret))];
  return kept.length === given.length && timingSafeEqual(kept, given) ? key : undefined;
}
