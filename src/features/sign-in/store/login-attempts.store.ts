import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { newId, newToken, tokenHash } from '#platform/security/secrets.ts';
import type { AttemptFacts } from '../rules/attempt-state.ts';
import { type LoginAttemptRow, on } from './tables.ts';

/** What the rules ask of an attempt. */
export const factsOf = (row: LoginAttemptRow): AttemptFacts => ({
  begunAt: row.begun_at,
  sendings: row.sendings,
  sentAt: row.sent_at,
  tries: row.tries,
  otherTries: row.other_tries,
  endedAt: row.ended_at,
});

/** Begins an attempt, with its first sending where it goes by mail, and answers the token for the browser's cookie. */
export async function insertAttempt(
  tx: Tx,
  begun: {
    readonly accountId: string;
    readonly device: string;
    readonly next: string | null;
    readonly sendings: 0 | 1;
  },
  now: Temporal.Instant,
): Promise<{ readonly id: string; readonly token: string }> {
  const id = newId();
  const token = newToken();
  await on(tx)
    .insertInto('login_attempts')
    .values({
      id,
      token_hash: tokenHash(token),
      account_id: begun.accountId,
      device: begun.device,
      begun_at: now,
      sendings: begun.sendings,
      sent_at: null,
      tries: 0,
      other_tries: 0,
      next: begun.next,
      ended_at: null,
    })
    .execute();
  return { id, token };
}

export async function findAttempt(tx: Tx, id: string): Promise<LoginAttemptRow | undefined> {
  return on(tx).selectFrom('login_attempts').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function findAttemptByToken(tx: Tx, token: string): Promise<LoginAttemptRow | undefined> {
  return on(tx)
    .selectFrom('login_attempts')
    .selectAll()
    .where('token_hash', '=', tokenHash(token))
    .executeTakeFirst();
}

/** Held until the transaction ends. */
export async function lockAttempt(tx: Tx, id: string): Promise<LoginAttemptRow | undefined> {
  return on(tx).selectFrom('login_attempts').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** The newest attempt of an account that nothing has ended yet. */
export async function findNewestAttempt(tx: Tx, accountId: string): Promise<LoginAttemptRow | undefined> {
  return on(tx)
    .selectFrom('login_attempts')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .orderBy('begun_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Those that nothing has ended, the newest first. */
export async function listOpenAttempts(tx: Tx, accountId: string): Promise<readonly LoginAttemptRow[]> {
  return on(tx)
    .selectFrom('login_attempts')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .orderBy('begun_at', 'desc')
    .execute();
}

/** Hands an attempt over to the browser that proved the password last; the earlier token is void. */
export async function renewToken(
  tx: Tx,
  id: string,
  browser: { readonly device: string; readonly next: string | null },
): Promise<string> {
  const token = newToken();
  await on(tx)
    .updateTable('login_attempts')
    .set({ token_hash: tokenHash(token), device: browser.device, next: browser.next })
    .where('id', '=', id)
    .execute();
  return token;
}

/** A new sending begins with all its tries; the one before is void. */
export async function noteNextSending(tx: Tx, id: string, sending: number): Promise<void> {
  await on(tx)
    .updateTable('login_attempts')
    .set({ sendings: sending, sent_at: null, tries: 0 })
    .where('id', '=', id)
    .execute();
}

/** s-otp1: the one-time password counts from the moment the mail server took its mail. */
export async function noteSent(tx: Tx, id: string, sending: number, at: Temporal.Instant): Promise<void> {
  await on(tx)
    .updateTable('login_attempts')
    .set({ sent_at: at })
    .where('id', '=', id)
    .where('sendings', '=', sending)
    .execute();
}

export async function noteWrongTry(tx: Tx, id: string, tries: number): Promise<void> {
  await on(tx).updateTable('login_attempts').set({ tries }).where('id', '=', id).execute();
}

export async function noteOtherWrongTry(tx: Tx, id: string, tries: number): Promise<void> {
  await on(tx).updateTable('login_attempts').set({ other_tries: tries }).where('id', '=', id).execute();
}

export async function endAttempt(tx: Tx, id: string, now: Temporal.Instant): Promise<void> {
  await on(tx)
    .updateTable('login_attempts')
    .set({ ended_at: now })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
}

/** Ends all of an account, and answers how many there were. */
export async function endAttemptsOf(tx: Tx, accountId: string, now: Temporal.Instant): Promise<number> {
  const { numUpdatedRows } = await on(tx)
    .updateTable('login_attempts')
    .set({ ended_at: now })
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

export async function forgetAttempts(tx: Tx, begunBefore: Temporal.Instant): Promise<void> {
  await on(tx).deleteFrom('login_attempts').where('begun_at', '<', begunBefore).execute();
}
