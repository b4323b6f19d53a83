import { entrancePaths } from '#features/accounts/index.ts';
import { policy } from '#kernel/policy.ts';
import type { Route } from '#platform/http/route.ts';
import type { FaceEntry } from '#platform/http/web-parts.ts';
import type { Feature, Parts } from '#platform/parts.ts';
import { findOwner } from './actions/find-owner.ts';
import type { AfterNotMe } from './actions/say-not-me.ts';
import { logoutRoutes } from './faces/mypage/logout/logout.page.ts';
import { sessionRoutes } from './faces/mypage/session/session.page.ts';
import { type Entrance, employers, jobSeekers } from './faces/public/entrance.ts';
import { loggedOutRoutes } from './faces/public/logged-out/logged-out.page.ts';
import { loginRoutes } from './faces/public/login/login.page.ts';
import { loginUnavailableRoutes } from './faces/public/login-unavailable/login-unavailable.page.ts';
import { newPasswordRoutes } from './faces/public/new-password/new-password.page.ts';
import { notMeRoutes } from './faces/public/not-me/not-me.page.ts';
import { oneTimePasswordRoutes } from './faces/public/one-time-password/one-time-password.page.ts';
import { otherWayRoutes } from './faces/public/other-way/other-way.page.ts';
import { passkeyRoutes } from './faces/public/passkey/passkey.page.ts';
import { passwordResetRoutes } from './faces/public/password-reset/password-reset.page.ts';
import { oneTimePasswordMail } from './mails/one-time-password.mail.ts';
import { loginPath } from './rules/login-path.ts';
import { forgetAttempts } from './store/login-attempts.store.ts';

const mypage: FaceEntry = {
  login: (next, ended) => loginPath(entrancePaths.mypage, next, ended),
  home: entrancePaths.mypage.home,
  actorKind: 'job-seeker',
  findOwner,
};

/** Slice portal-link answers there. */
const jobSeekersAt = ({ site }: Parts): Entrance =>
  site.portalLink ? { ...jobSeekers, fromPortal: '/login/portal' } : jobSeekers;

/** What other slices do along with it, in its transaction. */
interface SignInEvents {
  readonly afterNotMe: AfterNotMe;
}

const unheard: SignInEvents = { afterNotMe: async () => undefined };

const routesOf = (parts: Parts, entrance: Entrance, { afterNotMe }: SignInEvents): readonly Route[] => [
  ...loginRoutes(parts, entrance),
  ...loginUnavailableRoutes(parts, entrance),
  ...oneTimePasswordRoutes(parts, entrance),
  ...otherWayRoutes(parts, entrance),
  ...passkeyRoutes(parts, entrance),
  ...passwordResetRoutes(parts, entrance),
  ...newPasswordRoutes(parts, entrance),
  ...notMeRoutes(parts, entrance, afterNotMe),
  ...loggedOutRoutes(entrance),
  ...logoutRoutes(parts, entrance),
  ...sessionRoutes(entrance),
];

/** How job seekers and employers get in, get back in, and out again; each by an entrance of their own. */
export const mountSignIn = (parts: Parts, events: SignInEvents = unheard): Feature => ({
  name: 'sign-in',
  routes: [...routesOf(parts, jobSeekersAt(parts), events), ...routesOf(parts, employers, events)],
  mails: [oneTimePasswordMail(parts)],
  sweeps: [
    {
      name: 'forget-login-attempts',
      every: 'minute',
      // Twice the longest life: a mail under way may still note when it left.
      run: (tx, now) =>
        forgetAttempts(
          tx,
          now.subtract(policy.oneTimePassword.longestAttempt).subtract(policy.oneTimePassword.longestAttempt),
        ),
    },
  ],
  faces: { mypage },
});
