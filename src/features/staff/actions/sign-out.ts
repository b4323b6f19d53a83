import type { Parts } from '#platform/parts.ts';
import { record } from '#platform/recording/audit.ts';
import type { Session } from '#platform/security/session.ts';
import { endSession } from '#platform/security/sessions.ts';
import type { Visit } from './visit.ts';

export async function signOut(parts: Parts, session: Session, { actor, now }: Visit): Promise<void> {
  await parts.database.transaction(async (tx) => {
    await endSession(tx, session.id, 'logout', now);
    await record(tx, {
      at: now,
      actor,
      action: 'staff.sign-out',
      result: 'done',
      subject: { kind: 'staff', id: session.ownerId },
    });
  });
}
