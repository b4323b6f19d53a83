import { sql } from 'kysely';
import { policy } from '#kernel/policy.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { deviceMarkHash } from '#platform/security/device-marks.ts';
import { newId, newToken, tokenHash } from '#platform/security/secrets.ts';
import {
  endReason,
  limitsOf,
  on,
  type Session,
  type SessionEnd,
  type SessionFace,
  type SessionProof,
  type SessionRow,
  sessionOf,
} from '#platform/security/session.ts';

/** Begins a session, ends the oldest ones beyond the limit, and answers its token for the cookie. */
export async function beginSession(
  tx: Tx,
  begun: {
    readonly face: SessionFace;
    readonly ownerId: string;
    readonly device: string;
    readonly deviceMark?: string;
    readonly by?: SessionProof;
    /** When the owner proved to be there, if that was before now. */
    readonly provedAt?: Temporal.Instant;
  },
  now: Temporal.Instant,
): Promise<{ readonly token: string; readonly session: Session }> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`sessions:${begun.ownerId}`}, 0))`.execute(tx);
  await makeRoom(tx, begun, now);
  const token = newToken();
  const row: SessionRow = {
    id: newId(),
    token_hash: tokenHash(token),
    face: begun.face,
    owner_id: begun.ownerId,
    began_at: now,
    proved_at: begun.provedAt ?? now,
    used_at: now,
    ended_at: null,
    end_reason: null,
    device: begun.device,
    previous_login_at: (await lastLoginOf(tx, begun.ownerId)) ?? null,
    device_mark: begun.deviceMark === undefined ? null : deviceMarkHash(begun.ownerId, begun.deviceMark),
    begun_by: begun.by ?? null,
  };
  await on(tx).insertInto('sessions').values(row).execute();
  return { token, session: sessionOf(row) };
}

/** Of those still in use only the newest stay; one that is over by time takes nobody's place. */
async function makeRoom(
  tx: Tx,
  { face, ownerId }: { readonly face: SessionFace; readonly ownerId: string },
  now: Temporal.Instant,
): Promise<void> {
  const sessions = await listSessions(tx, ownerId, now);
  const surplus = sessions
    .filter((session) => session.face === face)
    .sort((a, b) => b.beganAt.epochMilliseconds - a.beganAt.epochMilliseconds)
    .slice(limitsOf(face).most - 1)
    .map(({ id }) => id);
  if (surplus.length > 0) await endThese(tx, surplus, 'replaced', now);
}

export type FoundSession =
  | { readonly alive: true; readonly session: Session }
  | { readonly alive: false; readonly session: Session | undefined; readonly reason: SessionEnd | undefined };

async function sessionByToken(tx: Tx, face: SessionFace, token: string): Promise<SessionRow | undefined> {
  const found =
    await sql<SessionRow>`/* name: session-by-token */ select id, token_hash, face, owner_id, began_at, proved_at,
    used_at, ended_at, end_reason, device, previous_login_at, device_mark, begun_by
    from sessions where token_hash = ${tokenHash(token)} and face = ${face}`.execute(tx);
  return found.rows[0];
}

/** Looks a session up by its cookie and notes its use. */
export async function useSession(
  tx: Tx,
  face: SessionFace,
  token: string,
  now: Temporal.Instant,
): Promise<FoundSession> {
  const row = await sessionByToken(tx, face, token);
  if (row === undefined) return { alive: false, session: undefined, reason: undefined };
  const session = sessionOf(row);
  if (row.ended_at !== null) return { alive: false, session, reason: row.end_reason ?? undefined };
  const reason = endReason(session, now);
  if (reason !== undefined) {
    await endThese(tx, [row.id], reason, now);
    return { alive: false, session, reason };
  }
  if (now.epochMilliseconds < row.used_at.add(policy.session.noted).epochMilliseconds)
    return { alive: true, session };
  await on(tx).updateTable('sessions').set({ used_at: now }).where('id', '=', row.id).execute();
  return { alive: true, session: { ...session, usedAt: now } };
}

export async function findSession(tx: Tx, id: string): Promise<Session | undefined> {
  const row = await on(tx).selectFrom('sessions').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : sessionOf(row);
}

/** Why a session is over; undefined while it is alive. */
export async function whyEnded(
  tx: Tx,
  session: Session,
  now: Temporal.Instant,
): Promise<SessionEnd | undefined> {
  const row = await on(tx)
    .selectFrom('sessions')
    .select('end_reason')
    .where('id', '=', session.id)
    .executeTakeFirst();
  return row?.end_reason ?? endReason(session, now);
}

/** Those an owner could still use, the newest first. */
export async function listSessions(
  tx: Tx,
  ownerId: string,
  now: Temporal.Instant,
): Promise<readonly Session[]> {
  const rows = await on(tx)
    .selectFrom('sessions')
    .selectAll()
    .where('owner_id', '=', ownerId)
    .where('ended_at', 'is', null)
    .orderBy('used_at', 'desc')
    .execute();
  return rows.map(sessionOf).filter((session) => endReason(session, now) === undefined);
}

/**
 * The owner proved again to be there (s-ses5): the session goes on under a new token, answered for the cookie (s-ses1).
 * Undefined when it has ended meanwhile.
 */
export async function renewSession(
  tx: Tx,
  session: Session,
  now: Temporal.Instant,
): Promise<string | undefined> {
  const token = newToken();
  const { numUpdatedRows } = await on(tx)
    .updateTable('sessions')
    .set({ token_hash: tokenHash(token), proved_at: now, used_at: now })
    .where('id', '=', session.id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 0n ? undefined : token;
}

export async function endSession(
  tx: Tx,
  id: string,
  reason: SessionEnd,
  now: Temporal.Instant,
): Promise<void> {
  await endThese(tx, [id], reason, now);
}

/** Ends all sessions of an owner, except one where that is wished. */
export async function endSessionsOf(
  tx: Tx,
  ownerId: string,
  reason: SessionEnd,
  now: Temporal.Instant,
  exceptId?: string,
): Promise<number> {
  let update = on(tx)
    .updateTable('sessions')
    .set({ ended_at: now, end_reason: reason })
    .where('owner_id', '=', ownerId)
    .where('ended_at', 'is', null);
  if (exceptId !== undefined) update = update.where('id', '<>', exceptId);
  const { numUpdatedRows } = await update.executeTakeFirst();
  return Number(numUpdatedRows);
}

async function endThese(
  tx: Tx,
  ids: readonly string[],
  reason: SessionEnd,
  now: Temporal.Instant,
): Promise<void> {
  await on(tx)
    .updateTable('sessions')
    .set({ ended_at: now, end_reason: reason })
    .where('id', 'in', [...ids])
    .where('ended_at', 'is', null)
    .execute();
}

/** The newest login of an owner before now, for staff and for the person. */
export async function lastLoginOf(tx: Tx, ownerId: string): Promise<Temporal.Instant | undefined> {
  const row = await on(tx)
    .selectFrom('sessions')
    .select('began_at')
    .where('owner_id', '=', ownerId)
    .orderBy('began_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.began_at;
}
