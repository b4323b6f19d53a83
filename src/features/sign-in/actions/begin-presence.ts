import { type AccountRow, sendNotice } from '#features/accounts/index.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import { beginSession, hasUsedDevice } from '#platform/security/sessions.ts';

export interface Proof {
  readonly account: AccountRow;
  /** In words for people. */
  readonly device: string;
  readonly by: 'one-time-password' | 'trusted-device';
}

/** Lets a proven person in; answers the token of a new session. A login from a device not seen before is told by mail. */
export async function beginPresence(
  tx: Tx,
  parts: Parts,
  { account, device, by }: Proof,
  actor: Actor,
  now: Temporal.Instant,
): Promise<string> {
  const isKnownDevice = await hasUsedDevice(tx, account.id, device);
  const { token, session } = await beginSession(tx, { face: 'mypage', ownerId: account.id, device }, now);
  if (session.previousLoginAt !== null && !isKnownDevice) {
    await sendNotice(tx, parts, account, { event: 'new-device', device }, now);
  }
  await record(tx, {
    at: now,
    actor: { ...actor, kind: 'job-seeker', id: account.id },
    action: 'sign-in.login',
    result: 'done',
    subject: { kind: 'account', id: account.id },
    detail: { by, device },
  });
  return token;
}
