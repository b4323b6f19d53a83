import { policy } from '#kernel/policy.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';

export type SessionFace = 'mypage' | 'counter' | 'employer';
export type SessionEnd =
  | 'logout'
  | 'idle'
  | 'absolute'
  | 'replaced'
  | 'ended-by-owner'
  | 'ended-by-staff'
  | 'account'
  /** The password was typed wrong too often where the session asked for it once more. */
  | 'wrong-passwords';

/** What proved, beside or instead of the password, that it is the owner. */
export type SessionProof =
  | 'one-time-password'
  | 'trusted-device'
  | 'authenticator'
  | 'recovery-code'
  | 'slip'
  | 'passkey'
  | 'portal';

export interface Session {
  readonly id: string;
  readonly face: SessionFace;
  readonly ownerId: string;
  readonly beganAt: Temporal.Instant;
  readonly provedAt: Temporal.Instant;
  readonly usedAt: Temporal.Instant;
  readonly device: string;
  /** When the same owner had logged in before this time, on any device. */
  readonly previousLoginAt: Temporal.Instant | null;
  /** Null of those that began before it was written down. */
  readonly by: SessionProof | null;
}

type SessionTables = {
  sessions: {
    id: string;
    token_hash: string;
    face: SessionFace;
    owner_id: string;
    began_at: Temporal.Instant;
    proved_at: Temporal.Instant;
    used_at: Temporal.Instant;
    ended_at: Temporal.Instant | null;
    end_reason: SessionEnd | null;
    device: string;
    previous_login_at: Temporal.Instant | null;
    /** The browser it began in, as a hash (device-marks.ts); staff's have none. */
    device_mark: string | null;
    begun_by: SessionProof | null;
  };
};

export const on = (tx: Tx) => tx.withTables<SessionTables>();
export type SessionRow = SessionTables['sessions'];

export const limitsOf = (face: SessionFace) =>
  face === 'counter' ? policy.session.staff : policy.session.seeker;

export const sessionOf = (row: SessionRow): Session => ({
  id: row.id,
  face: row.face,
  ownerId: row.owner_id,
  beganAt: row.began_at,
  provedAt: row.proved_at,
  usedAt: row.used_at,
  device: row.device,
  previousLoginAt: row.previous_login_at,
  by: row.begun_by,
});

/** The moment at which a session ends if nothing more is done (s-ses2). */
export function sessionEndsAt(session: Session): Temporal.Instant {
  const { idle, absolute } = limitsOf(session.face);
  const byIdling = session.usedAt.add(idle);
  const atLast = session.beganAt.add(absolute);
  return byIdling.epochMilliseconds < atLast.epochMilliseconds ? byIdling : atLast;
}

/** Why a session is over by time alone. */
export function endReason(session: Session, now: Temporal.Instant): 'idle' | 'absolute' | undefined {
  const { idle, absolute } = limitsOf(session.face);
  if (now.epochMilliseconds >= session.beganAt.add(absolute).epochMilliseconds) return 'absolute';
  if (now.epochMilliseconds >= session.usedAt.add(idle).epochMilliseconds) return 'idle';
  return undefined;
}

/** Whether the owner proved to be there recently enough for what matters. */
export const isFresh = (session: Session, now: Temporal.Instant): boolean =>
  now.epochMilliseconds <= session.provedAt.add(policy.session.fresh).epochMilliseconds;
