import type { Temporal } from '#kernel/time.ts';
import type { Parts } from '#platform/parts.ts';
import { endAttempt, findAttemptByToken } from '../store/login-attempts.store.ts';

/** 「キャンセル」: this login is over, and its one-time password with it. */
export function cancelAttempt(parts: Parts, token: string, now: Temporal.Instant): Promise<void> {
  return parts.database.transaction(async (tx) => {
    const attempt = await findAttemptByToken(tx, token);
    if (attempt !== undefined) await endAttempt(tx, attempt.id, now);
  });
}
