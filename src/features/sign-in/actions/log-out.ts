import type { Temporal } from '#kernel/time.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import type { Session } from '#platform/security/session.ts';
import { endSession } from '#platform/security/sessions.ts';

/** LOGIN-6: the session is over on the server, whatever the browser keeps. */
export function logOut(parts: Parts, session: Session, actor: Actor, now: Temporal.Instant): Promise<void> {
  return parts.database.transaction(async (tx) => {
    await endSession(tx, session.id, 'logout', now);
    const subject = { kind: 'account' as const, id: session.ownerId };
    await record(tx, { at: now, actor, action: 'sign-in.logout', result: 'done', subject });
  });
}
