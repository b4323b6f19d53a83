const home = '/employer';

/** Where the pages of the employer's face are. */
export const employerPaths = {
  home,
  /** 「事業所の登録」 of an account that has no establishment yet. */
  registration: `${home}/registration`,
  establishment: `${home}/establishment`,
  users: `${home}/users`,
  settings: `${home}/settings`,
} as const;
