import { type AccountRow, sendNotice } from '#features/accounts/index.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import { deviceMarkFor, hasUsedDevice } from '#platform/security/device-marks.ts';
import type { SessionProof } from '#platform/security/session.ts';
import { beginSession } from '#platform/security/sessions.ts';

export type WayIn = SessionProof;

export interface Proof {
  readonly account: AccountRow;
  /** In words for people. */
  readonly device: string;
  readonly by: WayIn;
  /** From the browser's cookie. */
  readonly deviceMark: string | undefined;
  /** When it was proved, if that was somewhere else and before now: the session is as fresh as that (s-sso2). */
  readonly provedAt?: Temporal.Instant;
}

/** For the cookies of a browser whose person is in. */
export interface Presence {
  /** The token of the new session. */
  readonly session: string;
  readonly deviceMark: string;
}

/** Lets a proven person in. A login from a browser that this account has not used before is told by mail (s-not1). */
export async function beginPresence(
  tx: Tx,
  parts: Parts,
  { account, device, by, deviceMark: brought, provedAt }: Proof,
  actor: Actor,
  now: Temporal.Instant,
): Promise<Presence> {
  const deviceMark = deviceMarkFor(brought);
  const isKnownDevice = by === 'trusted-device' || (await hasUsedDevice(tx, account.id, deviceMark));
  const { face } = account;
  const fresh = provedAt === undefined ? {} : { provedAt };
  const begun = { face, ownerId: account.id, device, deviceMark, by, ...fresh };
  const { token, session } = await beginSession(tx, begun, now);
  if (session.previousLoginAt !== null && !isKnownDevice) {
    await sendNotice(tx, parts, account, { event: 'new-device', device }, now);
  }
  await record(tx, {
    at: now,
    actor: { ...actor, kind: face === 'employer' ? 'employer' : 'job-seeker', id: account.id },
    action: 'sign-in.login',
    result: 'done',
    subject: { kind: 'account', id: account.id },
    detail: { by, device },
  });
  return { session: token, deviceMark };
}
