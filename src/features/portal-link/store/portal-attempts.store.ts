import { policy } from '#kernel/policy.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Sweep } from '#platform/jobs/sweeps.ts';
import { newId, newToken, tokenHash } from '#platform/security/secrets.ts';
import { on, type PortalAttemptRow } from './tables.ts';

/** Whose account is to be linked, asked for in which session; undefined: somebody wants to enter. */
export type LinkedFor = { readonly accountId: string; readonly sessionId: string } | undefined;

/** Writes down that a browser leaves for the portal, and answers the state that it must bring back. */
export async function insertPortalAttempt(
  tx: Tx,
  browserToken: string,
  linkedFor: LinkedFor,
  now: Temporal.Instant,
): Promise<{ readonly id: string; readonly state: string }> {
  const id = newId();
  const state = newToken();
  await on(tx)
    .insertInto('portal_attempts')
    .values({
      id,
      state_hash: tokenHash(state),
      browser_hash: tokenHash(browserToken),
      purpose: linkedFor === undefined ? 'enter' : 'link',
      account_id: linkedFor?.accountId ?? null,
      session_id: linkedFor?.sessionId ?? null,
      begun_at: now,
      spent_at: null,
    })
    .execute();
  return { id, state };
}

/** Held until the transaction ends. */
export async function lockPortalAttempt(tx: Tx, state: string): Promise<PortalAttemptRow | undefined> {
  return on(tx)
    .selectFrom('portal_attempts')
    .selectAll()
    .where('state_hash', '=', tokenHash(state))
    .forUpdate()
    .executeTakeFirst();
}

export async function spendPortalAttempt(tx: Tx, id: string, now: Temporal.Instant): Promise<void> {
  await on(tx).updateTable('portal_attempts').set({ spent_at: now }).where('id', '=', id).execute();
}

/** Twice the longest life, so that whoever comes late is still told apart from a stranger. */
export const forgetPortalAttempts: Sweep = {
  name: 'forget-portal-attempts',
  every: 'minute',
  run: async (tx, now) => {
    const { longestAttempt } = policy.portal;
    await on(tx)
      .deleteFrom('portal_attempts')
      .where('begun_at', '<', now.subtract(longestAttempt).subtract(longestAttempt))
      .execute();
  },
};
