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
import type { Entrance } from '../entrance.ts';
import { readNewPassword } from './new-password.form.ts';
import { NewPasswordView, ResetDoneView, ResetOverView } from './new-password.view.tsx';

interface At {
  readonly parts: Parts;
  readonly entrance: Entrance;
}

export function newPasswordRoutes(parts: Parts, entrance: Entrance): readonly Route[] {
  const { look: face, paths, routeName } = entrance;
  const facts = { path: paths.newPassword(':link'), face, may: 'signed-out', personal: true } as const;
  const at = { parts, entrance };
  return [
    {
      ...facts,
      name: routeName('new-password'),
      method: 'GET',
      handle: (request: PageRequest) => show(at, request),
    },
    {
      ...facts,
      name: routeName('new-password.submit'),
      method: 'POST',
      signInPath: true,
      handle: (request: PageRequest) => submit(at, request),
    },
  ];
}

/** A request of another face is none here. */
async function askedOf(
  { parts, entrance }: At,
  request: PageRequest,
): Promise<AuthenticationKeyRow | undefined> {
  const asked = await findKeyRequestByLink(parts.database.reading, linkOf(request), 'password-reset');
  return asked?.face === entrance.face ? asked : undefined;
}

const linkOf = (request: PageRequest): string => request.params['link'] ?? '';
const crumbs = ({ paths }: Entrance, label: string) => [{ label: 'ログイン', href: paths.login }, { label }];

const over = (entrance: Entrance, words: string, failedAttempt = false): Answer =>
  showPage(
    {
      title: 'パスワード再登録',
      crumbs: crumbs(entrance, 'パスワード再登録'),
      body: ResetOverView({ paths: entrance.paths, words }),
      hasErrors: true,
    },
    { status: 410, failedAttempt },
  );

const done = (entrance: Entrance): Answer =>
  showPage({
    title: 'パスワード再登録完了',
    crumbs: crumbs(entrance, 'パスワード再登録完了'),
    body: ResetDoneView({ paths: entrance.paths }),
  });

const faultOf = (request: AuthenticationKeyRow, now: Temporal.Instant): KeyFault | undefined =>
  keyFault(
    { requestedAt: request.requested_at, mailedAt: request.mailed_at, endReason: request.end_reason },
    now,
  );

/** The same address shows the form, and after it was sent, that all is done. */
async function show(
  at: At,
  request: PageRequest,
  errors: readonly FieldError[] = [],
  failedAttempt = false,
): Promise<Answer> {
  const { parts, entrance } = at;
  const asked = await askedOf(at, request);
  if (asked === undefined) return over(entrance, keyFaultWords['key.over']);
  if (asked.end_reason === 'spent') return done(entrance);
  const fault = faultOf(asked, request.now);
  if (fault !== undefined) return over(entrance, keyFaultWords[fault], failedAttempt);
  const until = (asked.mailed_at ?? asked.requested_at).add(policy.authenticationKey.lifetime);
  return showPage(
    {
      title: 'パスワード再登録',
      crumbs: crumbs(entrance, 'パスワード再登録'),
      hasErrors: errors.length > 0,
      body: NewPasswordView({
        paths: entrance.paths,
        link: linkOf(request),
        // In the form in which addresses are compared: the owner's own would tell that there is an account.
        address: asked.address_key,
        until: japaneseTime(until),
        key: fieldOf(request.form, 'key'),
        mailFrom: parts.site.mailFrom,
        errors,
      }),
    },
    { failedAttempt },
  );
}

async function submit(at: At, request: PageRequest): Promise<Answer> {
  const { parts, entrance } = at;
  const asked = await askedOf(at, request);
  const isAlive = asked !== undefined && faultOf(asked, request.now) === undefined;
  if (!isAlive) return ended(entrance, request, asked);
  const form = readNewPassword(request.form);
  if (!form.ok) return show(at, request, form.fault);
  const reset = { link: linkOf(request), typedKey: form.value.key, password: form.value.password };
  const answer = await resetPassword(parts, reset, request.actor, request.now);
  return answer.ok ? goTo(entrance.paths.newPassword(linkOf(request))) : refused(at, request, answer.fault);
}

/** A second press of 「完了」 ends where the first one did. */
function ended(entrance: Entrance, request: PageRequest, asked: AuthenticationKeyRow | undefined): Answer {
  if (asked?.end_reason === 'spent') return goTo(entrance.paths.newPassword(linkOf(request)));
  return over(
    entrance,
    keyFaultWords[asked === undefined ? 'key.over' : (faultOf(asked, request.now) ?? 'key.over')],
  );
}

async function refused(at: At, request: PageRequest, fault: ResetFault): Promise<Answer> {
  const { entrance } = at;
  switch (fault) {
    case 'password.busy':
      return problem('busy');
    case 'account.exists':
      return over(entrance, 'このメールアドレスのマイページは、もう開いています。ログインしてください。');
    case 'password.about-you':
      return show(at, request, [{ name: 'new-password', text: passwordFaultWords({ key: fault }) }]);
    case 'key.empty':
    case 'key.wrong':
      return show(at, request, [{ name: 'key', text: keyFaultWords[fault] }], fault === 'key.wrong');
    case 'key.void':
      return over(entrance, keyFaultWords[fault], true);
    case 'key.expired':
    case 'key.over':
      return ended(entrance, request, await askedOf(at, request));
  }
}
