import { maskedEmailAddress } from '#kernel/email-address.ts';
import { parseForm } from '#kernel/forms.ts';
import { japaneseTime, type Temporal } from '#kernel/time.ts';
import { type Answer, goTo, showPage } from '#platform/http/answer.ts';
import { fieldOf, type PageRequest, type Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import type { FieldError } from '#ui/error-summary.tsx';
import { fieldErrors } from '#ui/field-errors.ts';
import { cancelAttempt } from '../../../actions/cancel-attempt.ts';
import {
  type OneTimePasswordScreen,
  seeOneTimePasswordScreen,
} from '../../../actions/see-one-time-password-screen.ts';
import { sendAgain } from '../../../actions/send-again.ts';
import { type OneTimePasswordFault, tryOneTimePassword } from '../../../actions/try-one-time-password.ts';
import { waitWords } from '../../../rules/wait-words.ts';
import { attemptEnded, attemptOf } from '../attempt-cookies.ts';
import type { Entrance } from '../entrance.ts';
import { noAttemptCookie, presenceCookies } from '../sign-in-cookies.ts';
import { wayPath } from '../ways-on.view.tsx';
import { oneTimePasswordForm } from './one-time-password.form.ts';
import { dayLimitWords, oneTimePasswordWords, refusalWords } from './one-time-password.text.ts';
import { OneTimePasswordView, Told } from './one-time-password.view.tsx';

export function oneTimePasswordRoutes(parts: Parts, entrance: Entrance): readonly Route[] {
  const { routeName, paths } = entrance;
  const path = paths.oneTimePassword;
  const facts = { face: entrance.look, may: 'signed-out', personal: true } as const;
  const post = { ...facts, method: 'POST', signInPath: true } as const;
  return [
    {
      ...facts,
      name: routeName('one-time-password'),
      method: 'GET',
      path,
      handle: (request: PageRequest) => show({ parts, entrance }, request),
    },
    {
      ...post,
      name: routeName('one-time-password.submit'),
      path,
      handle: (request: PageRequest) => submit({ parts, entrance }, request),
    },
    {
      ...post,
      name: routeName('one-time-password.again'),
      path: `${path}/again`,
      handle: (request: PageRequest) => again({ parts, entrance }, request),
    },
    {
      ...post,
      name: routeName('one-time-password.cancel'),
      path: `${path}/cancel`,
      handle: (request: PageRequest) => cancel({ parts, entrance }, request),
    },
  ];
}

interface At {
  readonly parts: Parts;
  readonly entrance: Entrance;
}

async function show(
  { parts, entrance }: At,
  request: PageRequest,
  errors: readonly FieldError[] = [],
  failedAttempt = false,
): Promise<Answer> {
  const seen = await seeOneTimePasswordScreen(parts, attemptOf(entrance, request), request.now);
  if (!seen.ok) return attemptEnded(entrance, seen.fault);
  const screen = seen.value;
  const { unsentFor } = screen;
  // No mail left: the way that was asked for first.
  if (unsentFor !== undefined) {
    const wait = request.query['again'] === 'wait' ? '?again=wait' : '';
    return goTo(`${wayPath(entrance, unsentFor)}${wait}`);
  }
  const banner = told(screen, request.query, request.now);
  return showPage(
    {
      title: 'ワンタイムパスワード',
      crumbs: [{ label: 'ログイン', href: entrance.paths.login }, { label: 'ワンタイムパスワード' }],
      hasErrors: errors.length > 0 || screen.closedUntil !== undefined,
      body: OneTimePasswordView({
        entrance,
        ways: screen.ways,
        maskedAddress: maskedEmailAddress(screen.address),
        until: screen.until === undefined ? undefined : japaneseTime(screen.until),
        mailFrom: parts.site.mailFrom,
        trust: fieldOf(request.form, 'trust') === 'yes',
        errors: screen.closedUntil === undefined ? errors : [],
        banner: banner === undefined ? undefined : Told(banner),
        needsAnother: screen.state !== 'alive',
      }),
    },
    { failedAttempt, status: errors.length > 0 ? 422 : 200 },
  );
}

function told(
  screen: OneTimePasswordScreen,
  query: PageRequest['query'],
  now: Temporal.Instant,
): Parameters<typeof Told>[0] | undefined {
  if (screen.closedUntil !== undefined) {
    const sentences = dayLimitWords(waitWords(screen.closedUntil, now));
    return { kind: 'error', heading: 'ログインできません', sentences };
  }
  if (query['again'] === 'sent') {
    const sentences = ['新しいメールの数字を入れてください。前の数字は使えません。'];
    return { kind: 'done', heading: 'もう一度送りました', sentences };
  }
  if (query['again'] !== 'wait' || screen.againFrom === undefined) return undefined;
  const sentences = [`${waitWords(screen.againFrom, now)}、「もう一度送る」を押してください。`];
  return { kind: 'info', heading: 'まだ送れません', sentences };
}

async function submit(at: At, request: PageRequest): Promise<Answer> {
  const { parts, entrance } = at;
  const form = parseForm(oneTimePasswordForm, request.form);
  if (!form.ok) return show(at, request, fieldErrors(oneTimePasswordWords, form.fault));
  const tried = {
    attempt: attemptOf(entrance, request),
    typed: form.value['one-time-password'],
    trustThisDevice: form.value.trust === 'yes',
    device: request.client.device,
    deviceMark: request.cookie('device-mark'),
  };
  const answer = await tryOneTimePassword(parts, tried, request.actor, request.now);
  if (!answer.ok) return refused(at, request, answer.fault);
  const { trust, next } = answer.value;
  return goTo(next ?? entrance.paths.home, {
    cookies: presenceCookies(entrance, answer.value, trust, request.now),
  });
}

async function refused(at: At, request: PageRequest, fault: OneTimePasswordFault): Promise<Answer> {
  if (fault.key === 'one-time-password.over' || fault.key === 'account.unavailable')
    return attemptEnded(at.entrance, fault.key);
  if (fault.key === 'one-time-password.unsent') return goTo(at.entrance.paths.oneTimePassword);
  const errors = [{ name: 'one-time-password', text: refusalWords(fault) }];
  return show(at, request, errors, fault.key !== 'one-time-password.expired');
}

async function again({ parts, entrance }: At, request: PageRequest): Promise<Answer> {
  const path = entrance.paths.oneTimePassword;
  const sent = await sendAgain(parts, attemptOf(entrance, request), request.now);
  if (sent.ok) return goTo(`${path}?again=sent`);
  if (sent.fault === 'one-time-password.over' || sent.fault === 'account.unavailable') {
    return attemptEnded(entrance, sent.fault);
  }
  if (sent.fault === 'one-time-password.closed') return goTo(entrance.paths.authenticator);
  return goTo(`${path}?again=wait`);
}

async function cancel({ parts, entrance }: At, request: PageRequest): Promise<Answer> {
  await cancelAttempt(parts, attemptOf(entrance, request), request.now);
  return goTo(entrance.paths.login, { cookies: [noAttemptCookie(entrance)] });
}
