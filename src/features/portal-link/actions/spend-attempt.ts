import { policy } from '#kernel/policy.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { isBefore, type Temporal } from '#kernel/time.ts';
import type { Parts } from '#platform/parts.ts';
import { tokenHash } from '#platform/security/secrets.ts';
import type { PortalRefusal } from '../rules/refusal.ts';
import { lockPortalAttempt, spendPortalAttempt } from '../store/portal-attempts.store.ts';
import type { PortalAttemptRow } from '../store/tables.ts';

/** What a browser brings back, whatever else it says. */
export interface BroughtBack {
  readonly state: string | undefined;
  /** From the cookie. */
  readonly browserToken: string | undefined;
  /** The session that is alive in this browser. */
  readonly sessionId: string | undefined;
}

/** s-sso1: takes an attempt once, in the browser that began it, and for a link in the session that asked for it. */
export function spendAttempt(
  parts: Parts,
  { state, browserToken, sessionId }: BroughtBack,
  now: Temporal.Instant,
): Promise<Result<PortalAttemptRow, PortalRefusal>> {
  return parts.database.transaction(async (tx) => {
    if (state === undefined || state === '') return fail('state-missing');
    if (browserToken === undefined) return fail('attempt-missing');
    const attempt = await lockPortalAttempt(tx, state);
    if (attempt === undefined || attempt.browser_hash !== tokenHash(browserToken)) {
      return fail('state-foreign');
    }
    if (attempt.spent_at !== null) return fail('state-spent');
    await spendPortalAttempt(tx, attempt.id, now);
    if (!isBefore(now, attempt.begun_at.add(policy.portal.longestAttempt))) return fail('attempt-expired');
    if (attempt.session_id !== null && attempt.session_id !== sessionId) return fail('session-other');
    return ok(attempt);
  });
}
