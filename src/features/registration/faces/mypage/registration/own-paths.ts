import { registrationPaths } from '#features/accounts/index.ts';

const base = registrationPaths.overview;

/** Pages of the own registration besides its steps. */
export const ownPaths = {
  home: '/mypage',
  continue: registrationPaths.continue,
  completed: `${base}/completed`,
  over: `${base}/over`,
} as const;
