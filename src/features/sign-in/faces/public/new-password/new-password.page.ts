import {
  type AuthenticationKeyRow,
  findKeyRequestByLink,
  type KeyFault,
  keyFault,
  keyFaultWords,
  passwordFaultWords,
} from '#features/accounts/index.ts';
import { policy } from '#kernel/policy.ts';
import { japaneseTime, type Temporal } from '#kernel/time.ts';
import { type Answer, goTo, problem, showPage } from '#platform/http/answer.ts';
import { fieldOf, type PageRequest, type Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import type { FieldError } from '#ui/error-summary.tsx';
import { type ResetFault, resetPassword } from '../../../actions/reset-password.ts';
import { readNewPassword } from './new-password.form.ts';
import { NewPasswordView, ResetDoneView, ResetOverView } from './new-password.view.tsx';

const facts = { path: '/password-reset/:link', face: 'public', may: 'signed-out', personal: true } as const;

export const newPasswordRoutes = (parts: Parts): readonly Route[] => [
  {
    ...facts,
    name: 'sign-in.new-password',
    method: 'GET',
    handle: (request: PageRequest) => show(parts, request),
  },
  {
    ...facts,
    name: 'sign-in.new-password.submit',
    method: 'POST',
    signInPath: true,
    handle: (request: PageRequest) => submit(parts, request),
  },
];

const linkOf = (request: PageRequest): string => request.params['link'] ?? '';
const crumbs = (label: string) => [{ label: 'ログイン', href: '/login' }, { label }];

const over = (words: string, failedAttempt = false): Answer =>
  showPage(
    {
      title: 'パスワード再登録',
      crumbs: crumbs('パスワード再登録'),
      body: ResetOverView({ words }),
      hasErrors: true,
    },
    { status: 410, failedAttempt },
  );

const done = (): Answer =>
  showPage({
    title: 'パスワード再登録完了',
    crumbs: crumbs('パスワード再登録完了'),
    body: ResetDoneView(),
  });

const faultOf = (request: AuthenticationKeyRow, now: Temporal.Instant): KeyFault | undefined =>
  keyFault(
    { requestedAt: request.requested_at, mailedAt: request.mailed_at, endReason: request.end_reason },
    now,
  );

/** The same address shows the form, and after it was sent, that all is done. */
async function show(
  parts: Parts,
  request: PageRequest,
  errors: readonly FieldError[] = [],
  failedAttempt = false,
): Promise<Answer> {
  const { database, site } = parts;
  const asked = await findKeyRequestByLink(database.reading, linkOf(request), 'password-reset');
  if (asked === undefined) return over(keyFaultWords['key.over']);
  if (asked.end_reason === 'spent') return done();
  const fault = faultOf(asked, request.now);
  if (fault !== undefined) return over(keyFaultWords[fault], failedAttempt);
  const until = (asked.mailed_at ?? asked.requested_at).add(policy.authenticationKey.lifetime);
  return showPage(
    {
      title: 'パスワード再登録',
      crumbs: crumbs('パスワード再登録'),
      hasErrors: errors.length > 0,
      body: NewPasswordView({
        link: linkOf(request),
        // In the form in which addresses are compared: the owner's own would tell that there is an account.
        address: asked.address_key,
        until: japaneseTime(until),
        key: fieldOf(request.form, 'key'),
        mailFrom: site.mailFrom,
        errors,
      }),
    },
    { failedAttempt },
  );
}

async function submit(parts: Parts, request: PageRequest): Promise<Answer> {
  const asked = await findKeyRequestByLink(parts.database.reading, linkOf(request), 'password-reset');
  const isAlive = asked !== undefined && faultOf(asked, request.now) === undefined;
  if (!isAlive) return ended(request, asked);
  const form = readNewPassword(request.form);
  if (!form.ok) return show(parts, request, form.fault);
  const reset = { link: linkOf(request), typedKey: form.value.key, password: form.value.password };
  const answer = await resetPassword(parts, reset, request.actor, request.now);
  return answer.ok ? goTo(`/password-reset/${linkOf(request)}`) : refused(parts, request, answer.fault);
}

/** A second press of 「完了」 ends where the first one did. */
function ended(request: PageRequest, asked: AuthenticationKeyRow | undefined): Answer {
  if (asked?.end_reason === 'spent') return goTo(`/password-reset/${linkOf(request)}`);
  return over(keyFaultWords[asked === undefined ? 'key.over' : (faultOf(asked, request.now) ?? 'key.over')]);
}

async function refused(parts: Parts, request: PageRequest, fault: ResetFault): Promise<Answer> {
  switch (fault) {
    case 'password.busy':
      return problem('busy');
    case 'account.exists':
      return over('このメールアドレスのマイページは、もう開いています。ログインしてください。');
    case 'password.about-you':
      return show(parts, request, [{ name: 'new-password', text: passwordFaultWords({ key: fault }) }]);
    case 'key.empty':
    case 'key.wrong':
      return show(parts, request, [{ name: 'key', text: keyFaultWords[fault] }], fault === 'key.wrong');
    case 'key.void':
      return over(keyFaultWords[fault], true);
    case 'key.expired':
    case 'key.over': {
      const { database } = parts;
      return ended(request, await findKeyRequestByLink(database.reading, linkOf(request), 'password-reset'));
    }
  }
}
