import { type Answer, goTo, showPage, showText } from '#platform/http/answer.ts';
import { nextPath } from '#platform/http/next-path.ts';
import { fieldOf, type PageRequest, type Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { beginPasskeyLogin, logInWithPasskey } from '../../../actions/log-in-with-passkey.ts';
import type { Entrance } from '../entrance.ts';
import { noPasskeyAttempt, passkeyAttemptCookie, presenceCookies } from '../sign-in-cookies.ts';
import { PasskeyView, passkeyTitle } from './passkey.view.tsx';

/** Getting in with a passkey alone: the script asks for what to sign, then sends the answer as a form. */
export function passkeyRoutes(parts: Parts, entrance: Entrance): readonly Route[] {
  const { routeName, paths } = entrance;
  const facts = { face: entrance.look, may: 'signed-out', personal: true } as const;
  const post = { ...facts, method: 'POST', signInPath: true } as const;
  return [
    {
      ...facts,
      name: routeName('passkey'),
      method: 'GET',
      path: paths.passkey,
      handle: async (request: PageRequest) =>
        pageOf(entrance, nextPath(request.query['next'], paths.home), false),
    },
    {
      ...post,
      name: routeName('passkey.options'),
      path: `${paths.passkey}/options`,
      handle: (request: PageRequest) => options(parts, entrance, request),
    },
    {
      ...post,
      name: routeName('passkey.submit'),
      path: paths.passkey,
      handle: (request: PageRequest) => submit(parts, entrance, request),
    },
  ];
}

const pageOf = (entrance: Entrance, next: string | undefined, wasRefused: boolean): Answer =>
  showPage(
    {
      title: passkeyTitle,
      crumbs: [{ label: 'ログイン', href: entrance.paths.login }, { label: passkeyTitle }],
      hasErrors: wasRefused,
      script: 'passkeys',
      body: PasskeyView({ entrance, next, wasRefused }),
    },
    wasRefused ? { failedAttempt: true, cookies: [noPasskeyAttempt] } : {},
  );

async function options(parts: Parts, { face }: Entrance, { now }: PageRequest): Promise<Answer> {
  const begun = await beginPasskeyLogin(parts, face, now);
  return {
    ...showText(JSON.stringify(begun.options), 'application/json; charset=utf-8'),
    cookies: [passkeyAttemptCookie(begun.token)],
  };
}

async function submit(parts: Parts, entrance: Entrance, request: PageRequest): Promise<Answer> {
  const { paths, face } = entrance;
  const { form, client, actor, now } = request;
  const next = nextPath(fieldOf(form, 'next'), paths.home);
  const tried = {
    face,
    token: request.cookie('passkey-attempt') ?? '',
    answer: fieldOf(form, 'passkey-answer'),
    device: client.device,
    deviceMark: request.cookie('device-mark'),
  };
  const login = await logInWithPasskey(parts, tried, actor, now);
  if (login.ok) {
    const cookies = presenceCookies(entrance, login.value, undefined, now);
    return goTo(next ?? paths.home, { cookies: [...cookies, noPasskeyAttempt] });
  }
  if (login.fault === 'account.unavailable') {
    return goTo(paths.unavailable, { cookies: [noPasskeyAttempt] });
  }
  return pageOf(entrance, next, true);
}
