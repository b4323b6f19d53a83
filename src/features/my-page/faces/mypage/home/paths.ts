import { accountPaths } from '#features/account-settings/index.ts';
import { paperPaths, recordPaths } from '#features/registration/index.ts';

/** Where home leads. */
export const paths = {
  ...recordPaths,
  receptionPaper: paperPaths.reception,
  security: accountPaths.security,
} as const;
