import { type Answer, type CookieChange, goTo } from '#platform/http/answer.ts';
import type { PageRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import type { SignedIn } from '../../actions/complete-sign-in.ts';
import { findSignIn, type SignIn } from '../../actions/find-sign-in.ts';
import type { SignInVisit } from '../../actions/visit.ts';
import type { SignInStep } from '../../rules/sign-in-steps.ts';
import { staffPaths, stepPaths } from './counter-paths.ts';

const attemptCookie = 'staff-attempt';
const sessionCookie = 'counter';
const dropAttempt: CookieChange = { name: attemptCookie, value: undefined };

export const visitOf = (request: PageRequest): SignInVisit => ({
  actor: request.actor,
  now: request.now,
  device: request.client.device,
});

export const attemptToken = (request: PageRequest): string => request.cookie(attemptCookie) ?? '';

/** The password was right: the steps that follow find the attempt by its cookie. */
export const goToSteps = (token: string): Answer =>
  goTo(stepPaths.code, { cookies: [{ name: attemptCookie, value: token }] });

export const goSignedIn = ({ token, next }: SignedIn): Answer =>
  goTo(next, { cookies: [{ name: sessionCookie, value: token }, dropAttempt] });

/** The session goes on under a new token; without one it has ended meanwhile. */
export const goRenewed = (to: string, token: string | undefined): Answer =>
  token === undefined
    ? goTo(staffPaths.login)
    : goTo(to, { cookies: [{ name: sessionCookie, value: token }] });

export const goSignedOut = (): Answer =>
  goTo(`${staffPaths.login}?notice=left`, {
    cookies: [{ name: sessionCookie, value: undefined }],
    clearSiteData: true,
  });

/** Back to the first screen, because the sign-in ended or waited too long. */
export const startOver = (notice?: 'over'): Answer =>
  goTo(notice === undefined ? staffPaths.login : `${staffPaths.login}?notice=${notice}`, {
    cookies: [dropAttempt],
  });

/** Runs a page of one step; a sign-in that stands at another step is led there. */
export async function atStep(
  parts: Parts,
  request: PageRequest,
  step: SignInStep,
  page: (signIn: SignIn) => Answer | Promise<Answer>,
): Promise<Answer> {
  const signIn = await findSignIn(parts.database.reading, attemptToken(request), request.now);
  if (signIn === undefined) return startOver('over');
  return signIn.step === step ? page(signIn) : goTo(stepPaths[signIn.step]);
}
