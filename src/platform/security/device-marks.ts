import type { Tx } from '#platform/database/database.ts';
import { newToken, tokenHash } from '#platform/security/secrets.ts';
import { on } from '#platform/security/session.ts';

/** The mark that a browser keeps in its cookie: the one it brought, or a new one. */
export const deviceMarkFor = (brought: string | undefined): string =>
  brought !== undefined && /^[\w-]{43}$/u.test(brought) ? brought : newToken();

/** What is stored of it: another hash for each owner, so that nobody sees who shares a browser. */
export const deviceMarkHash = (ownerId: string, mark: string): string => tokenHash(`${ownerId}\n${mark}`);

/** Whether an owner has had a session in the browser with this mark; asked before a new one begins (s-not1). */
export async function hasUsedDevice(tx: Tx, ownerId: string, mark: string): Promise<boolean> {
  const row = await on(tx)
    .selectFrom('sessions')
    .select('id')
    .where('owner_id', '=', ownerId)
    .where('device_mark', '=', deviceMarkHash(ownerId, mark))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** What is stored of every browser that an owner has had a session in. */
export async function listDeviceMarks(tx: Tx, ownerId: string): Promise<readonly string[]> {
  const rows = await on(tx)
    .selectFrom('sessions')
    .select('device_mark')
    .distinct()
    .where('owner_id', '=', ownerId)
    .where('device_mark', 'is not', null)
    .execute();
  return rows.flatMap(({ device_mark }) => (device_mark === null ? [] : [device_mark]));
}

/**
 * Every browser of an owner, except that of one session where wished, is a new one at its next login: one of them may
 * have been somebody else's.
 */
export async function forgetDeviceMarks(tx: Tx, ownerId: string, exceptSessionId?: string): Promise<void> {
  let update = on(tx)
    .updateTable('sessions')
    .set({ device_mark: null })
    .where('owner_id', '=', ownerId)
    .where('device_mark', 'is not', null);
  if (exceptSessionId !== undefined) update = update.where('id', '<>', exceptSessionId);
  await update.execute();
}
