import type { SignInStep } from '../../rules/sign-in-steps.ts';

export const counterHome = '/counter';

/** The addresses of the sign-in and of staff. */
export const staffPaths = {
  login: '/counter/login',
  cancel: '/counter/login/cancel',
  logout: '/counter/logout',
  session: '/counter/session',
  settings: '/counter/settings',
  ownPassword: '/counter/settings/password',
  proof: '/counter/settings/proof',
  ownAuthenticator: '/counter/settings/authenticator',
  ownPasskeys: '/counter/settings/passkeys',
  ownPasskey: (id: string): string => `/counter/settings/passkeys/${id}`,
  staff: '/counter/staff',
  addition: '/counter/staff/new',
  member: (id: string): string => `/counter/staff/${id}`,
} as const;

export const stepPaths: Readonly<Record<SignInStep, string>> = {
  'set-up': '/counter/login/set-up',
  code: '/counter/login/code',
  'new-password': '/counter/login/new-password',
  done: counterHome,
};

/** Where a passkey answers in the place of the app, and where the first one is made; the script asks below them. */
export const passkeyStepPaths = {
  code: `${stepPaths.code}/passkey`,
  'set-up': `${stepPaths['set-up']}/passkey`,
} as const;

export const homeCrumb = { label: '窓口', href: counterHome } as const;
export const settingsCrumb = { label: '自分の設定', href: staffPaths.settings } as const;
export const staffCrumb = { label: '職員', href: staffPaths.staff } as const;
