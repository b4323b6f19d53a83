import type { Tx } from '#platform/database/database.ts';
import { on, type SessionRow } from '#platform/security/session.ts';

/** What is kept of a login, without what proves it. */
export type SessionFacts = Omit<SessionRow, 'token_hash' | 'device_mark' | 'owner_id'>;

/** Every session of an owner that is still kept, over or not, the newest first. */
export async function listEverySessionOf(tx: Tx, ownerId: string): Promise<readonly SessionFacts[]> {
  return on(tx)
    .selectFrom('sessions')
    .select([
      'id',
      'face',
      'began_at',
      'proved_at',
      'used_at',
      'ended_at',
      'end_reason',
      'device',
      'previous_login_at',
      'begun_by',
    ])
    .where('owner_id', '=', ownerId)
    .orderBy('began_at', 'desc')
    .execute();
}

/** Ends every session of an owner for good: nothing tells any more that there was one. */
export async function eraseSessionsOf(tx: Tx, ownerId: string): Promise<void> {
  await on(tx).deleteFrom('sessions').where('owner_id', '=', ownerId).execute();
}
