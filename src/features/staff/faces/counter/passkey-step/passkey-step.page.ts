import type { PasskeyAttempt } from '#features/ways-in/index.ts';
import type { Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import { type Answer, type CookieChange, goTo, showText } from '#platform/http/answer.ts';
import { fieldOf, type PageRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import {
  beginPasskeyStep,
  type EnteredPasskey,
  enterPasskey,
  type PasskeyStepFault,
} from '../../../actions/enter-passkey.ts';
import type { SecondStepOutcome } from '../../../actions/finish-second-step.ts';
import { beginPasskeySetUp, setUpPasskey } from '../../../actions/own-passkeys.ts';
import type { SignInVisit } from '../../../actions/visit.ts';
import { stepPaths } from '../counter-paths.ts';
import { attemptToken, goSignedIn, startOver, visitOf } from '../sign-in-requests.ts';

const cookie = 'passkey-attempt';
export const noPasskeyAttempt: CookieChange = { name: cookie, value: undefined };
const json = 'application/json; charset=utf-8';

/** For the script; with nothing to ask for, it asks for the page instead, which tells what is wrong. */
export const answerOptions = (begun: PasskeyAttempt | undefined): Answer =>
  begun === undefined
    ? showText('{}', json, 409)
    : { ...showText(JSON.stringify(begun.options), json), cookies: [{ name: cookie, value: begun.token }] };

/** What the script sent: the answer of the browser, and what it was asked for. */
export const answeredPasskey = (request: PageRequest) => ({
  passkeyToken: request.cookie(cookie) ?? '',
  answer: fieldOf(request.form, 'passkey-answer'),
});

interface Step {
  readonly path: string;
  begin(parts: Parts, token: string, now: Temporal.Instant): Promise<PasskeyAttempt | undefined>;
  take(
    parts: Parts,
    entered: EnteredPasskey,
    visit: SignInVisit,
  ): Promise<Result<SecondStepOutcome, PasskeyStepFault>>;
}

export const passkeySteps = {
  code: { path: stepPaths.code, begin: beginPasskeyStep, take: enterPasskey },
  'set-up': { path: stepPaths['set-up'], begin: beginPasskeySetUp, take: setUpPasskey },
} as const satisfies Readonly<Record<string, Step>>;

/** A passkey as the second step of a sign-in, used or made (s-stf1). */
export const passkeyStepPage = (parts: Parts, { path, begin, take }: Step) => ({
  options: async (request: PageRequest): Promise<Answer> =>
    answerOptions(await begin(parts, attemptToken(request), request.now)),
  async submit(request: PageRequest): Promise<Answer> {
    const entered = { token: attemptToken(request), ...answeredPasskey(request) };
    const taken = await take(parts, entered, visitOf(request));
    if (!taken.ok) {
      if (taken.fault === 'staff.sign-in.over') return startOver('over');
      return goTo(`${path}?passkey=refused`, { failedAttempt: true, cookies: [noPasskeyAttempt] });
    }
    return taken.value.step === 'done' ? goSignedIn(taken.value) : goTo(stepPaths['new-password']);
  },
});
