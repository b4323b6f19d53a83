import { type FormFields, fieldOf } from '#platform/http/route.ts';
import type { DevicesToEnd } from '../../../actions/end-devices.ts';

export const endButtons = {
  session: 'end-session',
  otherSessions: 'end-other-sessions',
  trustedDevice: 'end-device',
  trustedDevices: 'end-devices',
} as const;

const isId = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u.test(text);

/** Which button was pressed; undefined for what no page of ours would post. */
export function readEndDevicesForm(form: FormFields): DevicesToEnd | undefined {
  const session = fieldOf(form, endButtons.session);
  if (isId(session)) return { kind: 'session', id: session };
  const device = fieldOf(form, endButtons.trustedDevice);
  if (isId(device)) return { kind: 'trusted-device', id: device };
  if (fieldOf(form, endButtons.otherSessions) === 'yes') return { kind: 'other-sessions' };
  if (fieldOf(form, endButtons.trustedDevices) === 'yes') return { kind: 'trusted-devices' };
  return undefined;
}
