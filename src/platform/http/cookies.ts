/** Cookie names by purpose; over https they are bound to the host (s-coo1). */
export type CookieName =
  | 'mypage'
  | 'counter'
  | 'employer'
  | 'device'
  | 'device-mark'
  | 'login-attempt'
  | 'employer-device'
  | 'employer-login-attempt'
  | 'portal-attempt'
  | 'passkey-attempt'
  | 'visit'
  | 'staff-attempt';

export interface CookieJar {
  nameOf(cookie: string): string;
  /** The Set-Cookie line for a change. */
  line(cookie: string, value: string | undefined, maxAge?: number): string;
}

export function cookieJar(baseUrl: string): CookieJar {
  const secure = baseUrl.startsWith('https:');
  const nameOf = (cookie: string): string => (secure ? `__Host-musubi-${cookie}` : `musubi-${cookie}`);
  return {
    nameOf,
    line(cookie, value, maxAge) {
      const parts = [`${nameOf(cookie)}=${value ?? ''}`, 'Path=/', 'HttpOnly', 'SameSite=Lax'];
      if (secure) parts.push('Secure');
      if (value === undefined) parts.push('Max-Age=0');
      else if (maxAge !== undefined) parts.push(`Max-Age=${maxAge}`);
      return parts.join('; ');
    },
  };
}
