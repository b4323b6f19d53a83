import type { Tx } from '#platform/database/database.ts';
import { on } from './tables.ts';

/** What is kept of logins under way of an account, for its owner. */
export async function exportOfLoginAttempts(tx: Tx, accountId: string) {
  const rows = await on(tx)
    .selectFrom('login_attempts')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('begun_at', 'desc')
    .execute();
  return rows.map((row) => ({
    device: row.device,
    begunAt: row.begun_at,
    sendings: row.sendings,
    sentAt: row.sent_at,
    tries: row.tries,
    otherTries: row.other_tries,
    next: row.next,
    endedAt: row.ended_at,
  }));
}

export type LoginAttemptExport = Awaited<ReturnType<typeof exportOfLoginAttempts>>[number];

/** Takes them away, and the mails with their one-time passwords then have nothing to say. */
export async function eraseLoginAttempts(tx: Tx, accountId: string): Promise<void> {
  await on(tx).deleteFrom('login_attempts').where('account_id', '=', accountId).execute();
}
