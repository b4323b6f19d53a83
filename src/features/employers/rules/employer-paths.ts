const home = '/employer';
const counter = '/counter/establishments';

/** Where the pages of the employer's face are. */
export const employerPaths = {
  home,
  /** 「事業所の登録」 of an account that has no establishment yet. */
  registration: `${home}/registration`,
  establishment: `${home}/establishment`,
  users: `${home}/users`,
  invitation: `${home}/users/invitation`,
  settings: `${home}/settings`,
  leaving: `${home}/settings/leaving`,
  /** A newer version of what everybody agreed to. */
  consent: `${home}/consent`,
} as const;

/** One screen of the record, opened to be changed. */
export const establishmentStepPath = (step: string): string => `${employerPaths.establishment}/${step}`;
export const userPath = (accountId: string): string => `${employerPaths.users}/${accountId}`;
/** In the mail of an invitation. */
export const invitationPath = (token: string): string => `${home}/invitation/${token}`;

/** Where staff look after establishments. */
export const counterEstablishmentPaths = {
  search: counter,
  registration: `${counter}/registration`,
} as const;

export const counterEstablishmentPath = (number: string, page = ''): string =>
  page === '' ? `${counter}/${number}` : `${counter}/${number}/${page}`;
