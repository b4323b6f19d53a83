import { listWaysIn, makeRecoveryCodes, removeRecoveryCodes } from '#features/ways-in/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Parts } from '#platform/parts.ts';
import type { Actor } from '#platform/recording/audit.ts';
import type { Session } from '#platform/security/session.ts';
import { holdOpenAccount } from './hold-open-account.ts';

/**
 * Ten new codes, to be shown once. `seen`: when those were made that the page showed, so that a reload or a second
 * press does not void the ones just printed.
 */
export function makeOwnRecoveryCodes(
  parts: Parts,
  session: Session,
  seen: string,
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<readonly string[], 'session.over' | 'recovery-codes.made-meanwhile'>> {
  return parts.database.transaction(async (tx) => {
    const account = await holdOpenAccount(tx, session.ownerId);
    if (account === undefined) return fail('session.over');
    const { recoveryCodes } = await listWaysIn(tx, account.id);
    if ((recoveryCodes?.madeAt.toString() ?? '') !== seen) return fail('recovery-codes.made-meanwhile');
    return ok(await makeRecoveryCodes(tx, parts, account, actor, now));
  });
}

export function takeRecoveryCodesAway(
  parts: Parts,
  session: Session,
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<undefined, 'session.over'>> {
  return parts.database.transaction(async (tx) => {
    const account = await holdOpenAccount(tx, session.ownerId);
    if (account === undefined) return fail('session.over');
    await removeRecoveryCodes(tx, parts, account, actor, now);
    return ok(undefined);
  });
}
