import type { VNode } from 'preact';
import { type AccountFace, type EntrancePaths, entrancePaths } from '#features/accounts/index.ts';
import type { CookieName } from '#platform/http/cookies.ts';
import type { Face } from '#platform/http/route.ts';
import { EmployerLoginPanels, EmployerResetSections } from './employer-panels.view.tsx';
import { JobSeekerLoginPanels, JobSeekerResetSections } from './job-seeker-panels.view.tsx';

/** What differs where job seekers and employers get in; everything else is the same code. */
export interface Entrance {
  readonly face: AccountFace;
  /** In whose look the screens are shown. */
  readonly look: Face;
  readonly paths: EntrancePaths;
  readonly cookies: {
    readonly session: CookieName;
    readonly device: CookieName;
    readonly attempt: CookieName;
  };
  /** `sign-in.login`, `sign-in.employer-login` */
  readonly routeName: (page: string) => string;
  /** 「求職者マイページ」, 「求人者マイページ」 */
  readonly service: string;
  /** What stands below the login form, and below the form that asks for a reset. */
  readonly LoginPanels: () => VNode;
  readonly ResetSections: () => VNode;
  /** Where somebody whose account was left goes on; undefined: nowhere alone. */
  readonly takingUpAgain: string | undefined;
  readonly leftWords: string;
  /** SSO-1: where somebody goes who comes in from the national portal; undefined: nobody does. */
  readonly fromPortal?: string;
}

export const jobSeekers: Entrance = {
  face: 'mypage',
  look: 'public',
  paths: entrancePaths.mypage,
  cookies: { session: 'mypage', device: 'device', attempt: 'login-attempt' },
  routeName: (page) => `sign-in.${page}`,
  service: '求職者マイページ',
  LoginPanels: JobSeekerLoginPanels,
  ResetSections: JobSeekerResetSections,
  takingUpAgain: '/reregistration',
  leftWords: '求職者マイページを退会しました。',
};

export const employers: Entrance = {
  face: 'employer',
  look: 'employer',
  paths: entrancePaths.employer,
  cookies: { session: 'employer', device: 'employer-device', attempt: 'employer-login-attempt' },
  routeName: (page) => `sign-in.employer-${page}`,
  service: '求人者マイページ',
  LoginPanels: EmployerLoginPanels,
  ResetSections: EmployerResetSections,
  takingUpAgain: undefined,
  leftWords: '求人者マイページの利用を終えました。',
};
