import { policy } from '#kernel/policy.ts';
import type { FaceEntry } from '#platform/http/web-parts.ts';
import type { Feature, Parts } from '#platform/parts.ts';
import { findOwner } from './actions/find-owner.ts';
import { logoutRoutes } from './faces/mypage/logout/logout.page.ts';
import { sessionRoutes } from './faces/mypage/session/session.page.ts';
import { loggedOutRoutes } from './faces/public/logged-out/logged-out.page.ts';
import { loginRoutes } from './faces/public/login/login.page.ts';
import { loginUnavailableRoutes } from './faces/public/login-unavailable/login-unavailable.page.ts';
import { newPasswordRoutes } from './faces/public/new-password/new-password.page.ts';
import { notMeRoutes } from './faces/public/not-me/not-me.page.ts';
import { oneTimePasswordRoutes } from './faces/public/one-time-password/one-time-password.page.ts';
import { passwordResetRoutes } from './faces/public/password-reset/password-reset.page.ts';
import { oneTimePasswordMail } from './mails/one-time-password.mail.ts';
import { home, loginPath } from './rules/login-path.ts';
import { forgetAttempts } from './store/login-attempts.store.ts';

const mypage: FaceEntry = { login: loginPath, home, actorKind: 'job-seeker', findOwner };

/** How job seekers get in, get back in, and out again. */
export const mountSignIn = (parts: Parts): Feature => ({
  name: 'sign-in',
  routes: [
    ...loginRoutes(parts),
    ...loginUnavailableRoutes(parts),
    ...oneTimePasswordRoutes(parts),
    ...passwordResetRoutes(parts),
    ...newPasswordRoutes(parts),
    ...notMeRoutes(parts),
    ...loggedOutRoutes,
    ...logoutRoutes(parts),
    ...sessionRoutes,
  ],
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
