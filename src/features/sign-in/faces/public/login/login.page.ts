import { parseForm } from '#kernel/forms.ts';
import type { Temporal } from '#kernel/time.ts';
import { type Answer, goTo, problem, showPage } from '#platform/http/answer.ts';
import { nextPath } from '#platform/http/next-path.ts';
import { fieldOf, type PageRequest, type Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { fieldErrors } from '#ui/field-errors.ts';
import { type LoginFault, logIn } from '../../../actions/log-in.ts';
import { waitWords } from '../../../rules/wait-words.ts';
import type { Entrance } from '../entrance.ts';
import { attemptCookie, presenceCookies } from '../sign-in-cookies.ts';
import { wayPath } from '../ways-on.view.tsx';
import { loginForm } from './login.form.ts';
import {
  dayLimitMessage,
  endedMessage,
  type LoginMessage,
  lockedMessage,
  loginFieldWords,
  startAgainMessage,
  tooManyMailsMessage,
} from './login.text.ts';
import { LoginView, type LoginViewProps } from './login.view.tsx';

const titleOf = ({ service }: Entrance): string => `${service}ログイン`;

export const loginRoutes = (parts: Parts, entrance: Entrance): readonly Route[] => [
  {
    name: entrance.routeName('login'),
    method: 'GET',
    path: entrance.paths.login,
    face: entrance.look,
    may: 'signed-out',
    siteMap: titleOf(entrance),
    handle: async (request: PageRequest) => show(entrance, request),
  },
  {
    name: entrance.routeName('login.submit'),
    method: 'POST',
    path: entrance.paths.login,
    face: entrance.look,
    may: 'signed-out',
    signInPath: true,
    personal: true,
    handle: (request: PageRequest) => submit(parts, entrance, request),
  },
];

const pageOf = (props: LoginViewProps) => ({
  title: titleOf(props.entrance),
  crumbs: [{ label: 'ログイン' }],
  script: 'passkeys' as const,
  body: LoginView(props),
  hasErrors: props.errors.length > 0 || props.message?.kind === 'error',
});

function show(entrance: Entrance, request: PageRequest): Answer {
  const next = nextPath(request.query['next'], entrance.paths.home);
  const told = (): LoginMessage | undefined => {
    const { again, ended } = request.query;
    if (ended !== undefined) return endedMessage(ended, /[?&]kept=/u.test(next ?? ''));
    return again === undefined ? undefined : startAgainMessage;
  };
  const message = told();
  return showPage(
    pageOf({
      entrance,
      address: '',
      next,
      errors: [],
      message: message === undefined ? undefined : { ...message, kind: 'info' },
    }),
  );
}

async function submit(parts: Parts, entrance: Entrance, request: PageRequest): Promise<Answer> {
  const { face, paths, cookies } = entrance;
  const next = nextPath(fieldOf(request.form, 'next'), paths.home);
  const kept = { entrance, address: fieldOf(request.form, 'address'), next };
  const form = parseForm(loginForm, request.form);
  if (!form.ok) return showPage(pageOf({ ...kept, errors: fieldErrors(loginFieldWords, form.fault) }));
  const { address, password } = form.value;
  const { device } = request.client;
  const [deviceToken, deviceMark] = [request.cookie(cookies.device), request.cookie('device-mark')];
  const tried = { face, address, password, device, next, deviceToken, deviceMark };
  const login = await logIn(parts, tried, request.actor, request.now);
  if (!login.ok) return refused(login.fault, kept, request.now);
  if (login.value.kind !== 'signed-in') {
    const { kind, attempt } = login.value;
    const path = kind === 'one-time-password' ? paths.oneTimePassword : wayPath(entrance, kind);
    return goTo(path, { cookies: [attemptCookie(entrance, attempt)] });
  }
  const { trust } = login.value;
  return goTo(next ?? paths.home, {
    cookies: presenceCookies(entrance, login.value, trust, request.now),
  });
}

function refused(
  fault: LoginFault,
  kept: Pick<LoginViewProps, 'entrance' | 'address' | 'next'>,
  now: Temporal.Instant,
): Answer {
  const tell = (message: LoginMessage, kind: 'info' | 'error' = 'error') =>
    pageOf({ ...kept, errors: [], message: { ...message, kind } });
  switch (fault.key) {
    case 'password.wrong': {
      const errors = fieldErrors(loginFieldWords, [{ name: 'password', key: fault.key }]);
      return showPage(pageOf({ ...kept, errors }), { failedAttempt: true });
    }
    case 'password.locked-now':
    case 'password.locked':
      return showPage(tell(lockedMessage), { failedAttempt: true });
    case 'password.busy':
      return problem('busy');
    case 'account.unavailable':
      return goTo(kept.entrance.paths.unavailable);
    case 'one-time-password.day-limit':
      return showPage(tell(dayLimitMessage(waitWords(fault.until, now))));
    case 'one-time-password.too-many-mails':
      return showPage(tell(tooManyMailsMessage(waitWords(fault.until, now))));
  }
}
