/** The addresses of this slice's screens. */
export const paths = {
  home: '/mypage',
  settings: '/mypage/settings',
  password: '/mypage/settings/password',
  address: '/mypage/settings/address',
  proof: '/mypage/settings/proof',
  /** Leads to `security`. */
  devices: '/mypage/settings/devices',
  security: '/mypage/settings/security',
  authenticator: '/mypage/settings/security/authenticator',
  recoveryCodes: '/mypage/settings/security/recovery-codes',
  passkeys: '/mypage/settings/security/passkeys',
  /** Of slice portal-link, where there is a national portal. */
  portalLink: '/mypage/settings/portal-link',
  withdrawal: '/mypage/settings/withdrawal',
  consent: '/mypage/consent',
  /** The same page for somebody who does not agree to a new version and may open nothing else. */
  withdrawalInsteadOfConsent: '/mypage/consent/withdrawal',
  withdrawn: '/withdrawn',
  reregistration: '/reregistration',
  reregistered: '/reregistration/completed',
  addressConfirmation: '/address-confirmation',
  addressConfirmed: '/address-confirmation/completed',
  login: '/login',
} as const;

export const settingsCrumb = { label: '求職者情報・設定', href: paths.settings } as const;
