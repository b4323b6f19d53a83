import type { AccountFace } from '#features/accounts/index.ts';
import type { CookieChange } from '#platform/http/answer.ts';
import type { CookieName } from '#platform/http/cookies.ts';
import type { Route, SignedInRequest } from '#platform/http/route.ts';
import type { Session } from '#platform/security/session.ts';
import { paths as ownPaths, settingsCrumb } from './paths.ts';

interface PlacePaths {
  readonly home: string;
  readonly settings: string;
  readonly password: string;
  readonly address: string;
  readonly proof: string;
  readonly devices: string;
  readonly security: string;
  readonly authenticator: string;
  readonly recoveryCodes: string;
  readonly passkeys: string;
  readonly consent: string;
  /** Where somebody goes who does not agree to a new version; undefined: only the others of the face know. */
  readonly withdrawalInsteadOfConsent: string | undefined;
}

/** What differs where job seekers and employers look after their accounts; everything else is the same code. */
export interface SettingsPlace {
  readonly face: AccountFace;
  readonly paths: PlacePaths;
  readonly crumb: { readonly label: string; readonly href: string };
  readonly cookies: { readonly session: CookieName; readonly device: CookieName };
  /** `account-settings.password`, `account-settings.employer-password` */
  readonly routeName: (page: string) => string;
}

const mypage: SettingsPlace = {
  face: 'mypage',
  paths: ownPaths,
  crumb: settingsCrumb,
  cookies: { session: 'mypage', device: 'device' },
  routeName: (page) => `account-settings.${page}`,
};

const settings = '/employer/settings';

const employer: SettingsPlace = {
  face: 'employer',
  paths: {
    home: '/employer',
    settings,
    password: `${settings}/password`,
    address: `${settings}/address`,
    proof: `${settings}/proof`,
    devices: `${settings}/devices`,
    security: `${settings}/security`,
    authenticator: `${settings}/security/authenticator`,
    recoveryCodes: `${settings}/security/recovery-codes`,
    passkeys: `${settings}/security/passkeys`,
    consent: '/employer/consent',
    withdrawalInsteadOfConsent: undefined,
  },
  crumb: { label: '事業所情報・設定', href: settings },
  cookies: { session: 'employer', device: 'employer-device' },
  routeName: (page) => `account-settings.employer-${page}`,
};

/** The routes of a page, once for each face. */
export const atEachPlace = (routesOf: (place: SettingsPlace) => readonly Route[]): readonly Route[] =>
  [mypage, employer].flatMap(routesOf);

/** The place of whoever asks. */
export const placeOf = ({ session }: Pick<SignedInRequest, 'session'>): SettingsPlace =>
  placeOfSession(session);

export const placeOfSession = ({ face }: Session): SettingsPlace => (face === 'employer' ? employer : mypage);

/** The session goes on under this token. */
export const sessionCookie = ({ cookies }: SettingsPlace, token: string): CookieChange => ({
  name: cookies.session,
  value: token,
});

/** The browser's trust was revoked, so that its cookie says nothing any more. */
export const noDeviceCookie = ({ cookies }: SettingsPlace): CookieChange => ({
  name: cookies.device,
  value: undefined,
});
