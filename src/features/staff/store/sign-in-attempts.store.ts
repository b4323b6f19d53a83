import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { newId, newToken, tokenHash } from '#platform/security/secrets.ts';
import { isSignInAlive } from '../rules/sign-in-steps.ts';
import { on, type SignInAttemptRow } from './tables.ts';

/** A sign-in whose password was right; its token goes into a cookie. */
export async function insertAttempt(
  tx: Tx,
  begun: { readonly staffId: string; readonly next: string },
  now: Temporal.Instant,
): Promise<string> {
  const token = newToken();
  await on(tx)
    .insertInto('staff_login_attempts')
    .values({
      id: newId(),
      token_hash: tokenHash(token),
      staff_id: begun.staffId,
      begun_at: now,
      ended_at: null,
      proved_at: null,
      next: begun.next,
    })
    .execute();
  return token;
}

const alive = (row: SignInAttemptRow | undefined, now: Temporal.Instant): SignInAttemptRow | undefined =>
  row !== undefined && row.ended_at === null && isSignInAlive(row.begun_at, now) ? row : undefined;

export async function findAttempt(
  tx: Tx,
  token: string,
  now: Temporal.Instant,
): Promise<SignInAttemptRow | undefined> {
  const row = await on(tx)
    .selectFrom('staff_login_attempts')
    .selectAll()
    .where('token_hash', '=', tokenHash(token))
    .executeTakeFirst();
  return alive(row, now);
}

/** The same, and until the commit no other request goes on with it. */
export async function lockAttempt(
  tx: Tx,
  token: string,
  now: Temporal.Instant,
): Promise<SignInAttemptRow | undefined> {
  const row = await on(tx)
    .selectFrom('staff_login_attempts')
    .selectAll()
    .where('token_hash', '=', tokenHash(token))
    .forUpdate()
    .executeTakeFirst();
  return alive(row, now);
}

export async function noteProved(tx: Tx, id: string, now: Temporal.Instant): Promise<void> {
  await on(tx).updateTable('staff_login_attempts').set({ proved_at: now }).where('id', '=', id).execute();
}

export async function endAttempt(tx: Tx, id: string, now: Temporal.Instant): Promise<void> {
  await on(tx).updateTable('staff_login_attempts').set({ ended_at: now }).where('id', '=', id).execute();
}

/** Ends every sign-in of a member of staff that is still under way. */
export async function endAttemptsOf(tx: Tx, staffId: string, now: Temporal.Instant): Promise<void> {
  await on(tx)
    .updateTable('staff_login_attempts')
    .set({ ended_at: now })
    .where('staff_id', '=', staffId)
    .where('ended_at', 'is', null)
    .execute();
}

export async function forgetAttempts(tx: Tx, before: Temporal.Instant): Promise<void> {
  await on(tx).deleteFrom('staff_login_attempts').where('begun_at', '<', before).execute();
}
