const base = '/mypage/registration';

/** Where an account that is not registered yet goes on [ONLINE-4] [ONLINE-5]. */
export const registrationPaths = {
  /** The list of the seven steps. */
  overview: base,
  /** Leads to the screen at which the person stopped. */
  continue: `${base}/continue`,
} as const;
