import { maskedEmailAddress } from '#kernel/email-address.ts';
import { parseForm } from '#kernel/forms.ts';
import { japaneseTime, type Temporal } from '#kernel/time.ts';
import { type Answer, goTo, showPage } from '#platform/http/answer.ts';
import { fieldOf, type PageRequest, type Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import type { FieldError } from '#ui/error-summary.tsx';
import { fieldErrors } from '#ui/field-errors.ts';
import { cancelAttempt } from '../../../actions/cancel-attempt.ts';
import type { AttemptEnd } from '../../../actions/hold-attempt.ts';
import {
  type OneTimePasswordScreen,
  seeOneTimePasswordScreen,
} from '../../../actions/see-one-time-password-screen.ts';
import { sendAgain } from '../../../actions/send-again.ts';
import { type OneTimePasswordFault, tryOneTimePassword } from '../../../actions/try-one-time-password.ts';
import { home } from '../../../rules/login-path.ts';
import { waitWords } from '../../../rules/wait-words.ts';
import { noAttemptCookie, presenceCookies } from '../sign-in-cookies.ts';
import { oneTimePasswordForm } from './one-time-password.form.ts';
import { dayLimitWords, oneTimePasswordWords, refusalWords } from './one-time-password.text.ts';
import { OneTimePasswordView, Told } from './one-time-password.view.tsx';

const path = '/login/one-time-password';

export function oneTimePasswordRoutes(parts: Parts): readonly Route[] {
  const facts = { face: 'public', may: 'signed-out', personal: true } as const;
  const post = { ...facts, method: 'POST', signInPath: true } as const;
  return [
    {
      ...facts,
      name: 'sign-in.one-time-password',
      method: 'GET',
      path,
      handle: (request: PageRequest) => show(parts, request),
    },
    {
      ...post,
      name: 'sign-in.one-time-password.submit',
      path,
      handle: (request: PageRequest) => submit(parts, request),
    },
    {
      ...post,
      name: 'sign-in.one-time-password.again',
      path: `${path}/again`,
      handle: (request: PageRequest) => again(parts, request),
    },
    {
      ...post,
      name: 'sign-in.one-time-password.cancel',
      path: `${path}/cancel`,
      handle: (request: PageRequest) => cancel(parts, request),
    },
  ];
}

const attemptOf = (request: PageRequest): string => request.cookie('login-attempt') ?? '';

/** Where a login cannot go on from here. */
const ended = (end: AttemptEnd): Answer =>
  goTo(end === 'account.unavailable' ? '/login/unavailable' : '/login?again=1', {
    cookies: [noAttemptCookie],
  });

async function show(
  parts: Parts,
  request: PageRequest,
  errors: readonly FieldError[] = [],
  failedAttempt = false,
): Promise<Answer> {
  const seen = await seeOneTimePasswordScreen(parts, attemptOf(request), request.now);
  if (!seen.ok) return ended(seen.fault);
  const screen = seen.value;
  const banner = told(screen, request.query, request.now);
  return showPage(
    {
      title: 'ワンタイムパスワード',
      crumbs: [{ label: 'ログイン', href: '/login' }, { label: 'ワンタイムパスワード' }],
      hasErrors: errors.length > 0 || screen.closedUntil !== undefined,
      body: OneTimePasswordView({
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

async function submit(parts: Parts, request: PageRequest): Promise<Answer> {
  const form = parseForm(oneTimePasswordForm, request.form);
  if (!form.ok) return show(parts, request, fieldErrors(oneTimePasswordWords, form.fault));
  const tried = {
    attempt: attemptOf(request),
    typed: form.value['one-time-password'],
    trustThisDevice: form.value.trust === 'yes',
    device: request.client.device,
    deviceMark: request.cookie('device-mark'),
  };
  const answer = await tryOneTimePassword(parts, tried, request.actor, request.now);
  if (!answer.ok) return refused(parts, request, answer.fault);
  const { trust, next } = answer.value;
  return goTo(next ?? home, { cookies: presenceCookies(answer.value, trust, request.now) });
}

async function refused(parts: Parts, request: PageRequest, fault: OneTimePasswordFault): Promise<Answer> {
  if (fault.key === 'one-time-password.over' || fault.key === 'account.unavailable') return ended(fault.key);
  const errors = [{ name: 'one-time-password', text: refusalWords(fault) }];
  return show(parts, request, errors, fault.key !== 'one-time-password.expired');
}

async function again(parts: Parts, request: PageRequest): Promise<Answer> {
  const sent = await sendAgain(parts, attemptOf(request), request.now);
  if (sent.ok) return goTo(`${path}?again=sent`);
  if (sent.fault === 'one-time-password.over' || sent.fault === 'account.unavailable') {
    return ended(sent.fault);
  }
  return goTo(`${path}?again=wait`);
}

async function cancel(parts: Parts, request: PageRequest): Promise<Answer> {
  await cancelAttempt(parts, attemptOf(request), request.now);
  return goTo('/login', { cookies: [noAttemptCookie] });
}
