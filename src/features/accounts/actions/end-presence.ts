import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { forgetDeviceMarks } from '#platform/security/device-marks.ts';
import type { SessionEnd } from '#platform/security/session.ts';
import { endSessionsOf } from '#platform/security/sessions.ts';
import { revokeTrustedDevices } from '../store/trusted-devices.store.ts';

/** Ends every session of an account, except one where wished, and every trusted device; no browser is known any more. */
export async function endPresence(
  tx: Tx,
  accountId: string,
  reason: SessionEnd,
  now: Temporal.Instant,
  exceptSessionId?: string,
): Promise<{ readonly sessions: number; readonly devices: number }> {
  const sessions = await endSessionsOf(tx, accountId, reason, now, exceptSessionId);
  const devices = await revokeTrustedDevices(tx, accountId, now);
  await forgetDeviceMarks(tx, accountId, exceptSessionId);
  return { sessions, devices };
}
