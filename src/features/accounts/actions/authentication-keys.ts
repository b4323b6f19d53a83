import { policy } from '#kernel/policy.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import { foldCode } from '#kernel/unambiguous.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { type KeyFault, keyFault } from '../rules/key-state.ts';
import { endKeyRequest, lockKeyRequestByLink, noteWrongKey } from '../store/authentication-keys.store.ts';
import type { AuthenticationKeyRow, KeyPurpose } from '../store/tables.ts';

/**
 * Tries a typed key on the request that a link names. The request stays locked until the transaction ends, so that a
 * key is never spent twice; a wrong key counts, and the fifth ends it. The caller spends a right one with `spendKey`.
 */
export async function tryKey(
  tx: Tx,
  parts: Parts,
  tried: { readonly link: string; readonly purpose: KeyPurpose; readonly typed: string },
  now: Temporal.Instant,
): Promise<Result<AuthenticationKeyRow, KeyFault>> {
  const request = await lockKeyRequestByLink(tx, tried.link, tried.purpose);
  if (request === undefined) return fail('key.over');
  const over = keyFault(
    { requestedAt: request.requested_at, mailedAt: request.mailed_at, endReason: request.end_reason },
    now,
  );
  if (over !== undefined) return fail(over);
  const typed = foldCode(tried.typed);
  if (typed === '') return fail('key.empty');
  const isRight = parts.secrets.isAuthenticationKey(request.id, typed) && !request.decoy;
  if (isRight) return ok(request);
  const tries = request.tries + 1;
  await noteWrongKey(tx, request.id, tries);
  if (tries < policy.authenticationKey.tries) return fail('key.wrong');
  await endKeyRequest(tx, request.id, 'tries', now);
  return fail('key.void');
}

export const spendKey = (tx: Tx, request: AuthenticationKeyRow, now: Temporal.Instant): Promise<void> =>
  endKeyRequest(tx, request.id, 'spent', now);
