import { revokeTrustedDevices } from '#features/accounts/index.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import type { Session } from '#platform/security/session.ts';
import { endSession, endSessionsOf, findSession } from '#platform/security/sessions.ts';

/** What a person ends of what stands open elsewhere (s-ses4). */
export type DevicesToEnd =
  | { readonly kind: 'session'; readonly id: string }
  | { readonly kind: 'other-sessions' }
  | { readonly kind: 'trusted-device'; readonly id: string }
  | { readonly kind: 'trusted-devices' };

/** Ends sessions but the present one, or trust in devices; somebody else's are never touched. Answers how many. */
export function endDevices(
  parts: Parts,
  present: Session,
  chosen: DevicesToEnd,
  actor: Actor,
  now: Temporal.Instant,
): Promise<number> {
  return parts.database.transaction(async (tx) => {
    const ended = await end(tx, present, chosen, now);
    await record(tx, {
      at: now,
      actor,
      action: 'account-settings.end-devices',
      result: 'done',
      subject: { kind: 'account', id: present.ownerId },
      detail: { kind: chosen.kind, ended },
    });
    return ended;
  });
}

async function end(tx: Tx, present: Session, chosen: DevicesToEnd, now: Temporal.Instant): Promise<number> {
  const { ownerId, id } = present;
  switch (chosen.kind) {
    case 'session':
      return endOneSession(tx, present, chosen.id, now);
    case 'other-sessions':
      return endSessionsOf(tx, ownerId, 'ended-by-owner', now, id);
    case 'trusted-device':
      return revokeTrustedDevices(tx, ownerId, now, chosen.id);
    case 'trusted-devices':
      return revokeTrustedDevices(tx, ownerId, now);
  }
}

async function endOneSession(tx: Tx, present: Session, id: string, now: Temporal.Instant): Promise<number> {
  const session = await findSession(tx, id);
  const isOwnOther =
    session?.ownerId === present.ownerId && session.face === present.face && session.id !== present.id;
  if (!isOwnOther) return 0;
  await endSession(tx, id, 'ended-by-owner', now);
  return 1;
}
