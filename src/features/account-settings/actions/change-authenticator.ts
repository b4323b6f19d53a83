import { addAuthenticator, removeAuthenticator } from '#features/ways-in/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Parts } from '#platform/parts.ts';
import type { Actor } from '#platform/recording/audit.ts';
import type { Session } from '#platform/security/session.ts';
import { holdOpenAccount } from './hold-open-account.ts';

/** A code of a new app sets it up. */
export function setUpAuthenticator(
  parts: Parts,
  session: Session,
  typed: string,
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<undefined, 'way-in.wrong' | 'session.over'>> {
  return parts.database.transaction(async (tx) => {
    const account = await holdOpenAccount(tx, session.ownerId);
    if (account === undefined) return fail('session.over');
    return addAuthenticator(tx, parts, { account, sessionId: session.id, typed }, actor, now);
  });
}

export function takeAuthenticatorAway(
  parts: Parts,
  session: Session,
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<undefined, 'session.over'>> {
  return parts.database.transaction(async (tx) => {
    const account = await holdOpenAccount(tx, session.ownerId);
    if (account === undefined) return fail('session.over');
    await removeAuthenticator(tx, parts, account, actor, now);
    return ok(undefined);
  });
}
