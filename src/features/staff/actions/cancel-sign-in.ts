import type { Parts } from '#platform/parts.ts';
import { record } from '#platform/recording/audit.ts';
import { endAttempt } from '../store/sign-in-attempts.store.ts';
import { lockSignIn } from './find-sign-in.ts';
import type { Visit } from './visit.ts';

/** Nobody goes on with this sign-in any more. */
export async function cancelSignIn(parts: Parts, token: string, { actor, now }: Visit): Promise<void> {
  await parts.database.transaction(async (tx) => {
    const signIn = await lockSignIn(tx, token, now);
    if (signIn === undefined) return;
    await endAttempt(tx, signIn.attempt.id, now);
    await record(tx, {
      at: now,
      actor,
      action: 'staff.sign-in.cancel',
      result: 'done',
      subject: { kind: 'staff', id: signIn.staff.id },
    });
  });
}
