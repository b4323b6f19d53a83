/** Whose side of the portal an account belongs to: the same address may have one on each. */
export type AccountFace = 'mypage' | 'employer';

export interface EntrancePaths {
  readonly home: string;
  readonly login: string;
  readonly oneTimePassword: string;
  /** In the place of password and second step. */
  readonly passkey: string;
  /** The other ways of the second step. */
  readonly authenticator: string;
  readonly recoveryCode: string;
  readonly slip: string;
  /** Where the person looks after them. */
  readonly security: string;
  readonly unavailable: string;
  readonly passwordReset: string;
  /** The screen that takes the key of a reset. */
  readonly newPassword: (link: string) => string;
  readonly notMe: (token: string) => string;
  readonly loggedOut: string;
  /** Where somebody without an account begins. */
  readonly opening: string;
  /** The screen that takes the key of a new address. */
  readonly addressKey: (link: string) => string;
}

/** Where people get in, by face; mails and screens lead there. */
export const entrancePaths: Readonly<Record<AccountFace, EntrancePaths>> = {
  mypage: {
    home: '/mypage',
    login: '/login',
    oneTimePassword: '/login/one-time-password',
    passkey: '/login/passkey',
    authenticator: '/login/authenticator',
    recoveryCode: '/login/recovery-code',
    slip: '/login/slip',
    security: '/mypage/settings/security',
    unavailable: '/login/unavailable',
    passwordReset: '/password-reset',
    newPassword: (link) => `/password-reset/${link}`,
    notMe: (token) => `/not-me/${token}`,
    loggedOut: '/logged-out',
    opening: '/opening/online',
    addressKey: (link) => `/mypage/settings/address/${link}`,
  },
  employer: {
    home: '/employer',
    login: '/employer/login',
    oneTimePassword: '/employer/login/one-time-password',
    passkey: '/employer/login/passkey',
    authenticator: '/employer/login/authenticator',
    recoveryCode: '/employer/login/recovery-code',
    slip: '/employer/login/slip',
    security: '/employer/settings/security',
    unavailable: '/employer/login/unavailable',
    passwordReset: '/employer/password-reset',
    newPassword: (link) => `/employer/password-reset/${link}`,
    notMe: (token) => `/employer/not-me/${token}`,
    loggedOut: '/employer/logged-out',
    opening: '/employer/opening',
    addressKey: (link) => `/employer/settings/address/${link}`,
  },
};
