import { policy } from '#kernel/policy.ts';
import type { Temporal } from '#kernel/time.ts';
import type { CookieChange } from '#platform/http/answer.ts';
import type { Presence } from '../../actions/begin-presence.ts';
import type { DeviceTrust } from '../../actions/log-in.ts';
import type { Entrance } from './entrance.ts';

/** Binds a login to this browser; outlives a browser that a phone puts to sleep while the mail is read. */
export const attemptCookie = ({ cookies }: Entrance, token: string): CookieChange => ({
  name: cookies.attempt,
  value: token,
  maxAge: policy.oneTimePassword.longestAttempt.total('seconds'),
});

export const noAttemptCookie = ({ cookies }: Entrance): CookieChange => ({
  name: cookies.attempt,
  value: undefined,
});

/** Binds what a passkey is to sign to this browser. */
export const passkeyAttemptCookie = (token: string): CookieChange => ({
  name: 'passkey-attempt',
  value: token,
  maxAge: policy.passkey.challenge.total('seconds'),
});

export const noPasskeyAttempt: CookieChange = { name: 'passkey-attempt', value: undefined };

/**
 * What a browser gets once its person is in: the session, the mark by which it is known again (s-not1), and where it is
 * trusted, a new device token (s-dev1).
 */
export function presenceCookies(
  entrance: Entrance,
  { session, deviceMark }: Presence,
  trust: DeviceTrust | undefined,
  now: Temporal.Instant,
): readonly CookieChange[] {
  const markAge = policy.deviceMark.lifetime.total('seconds');
  const cookies = [
    { name: entrance.cookies.session, value: session },
    { name: 'device-mark', value: deviceMark, maxAge: markAge },
    noAttemptCookie(entrance),
  ];
  if (trust === undefined) return cookies;
  const maxAge = Math.floor((trust.until.epochMilliseconds - now.epochMilliseconds) / 1000);
  return [...cookies, { name: entrance.cookies.device, value: trust.token, maxAge }];
}
