import { afterAll, beforeAll, expect, it } from 'vitest';
import { aDesk } from '#kit/desk.ts';
import { aJobSeeker, anAccount } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { formTokenOf } from '#platform/http/kept-forms.ts';
import type { Route } from '#platform/http/route.ts';
import { beginSession } from '#platform/security/sessions.ts';

interface Presence {
  readonly cookie: string;
  readonly formToken: string;
}

let portal: TestPortal;
let routes: readonly Route[];
let accountId = '';
let recordNumber = '';

beforeAll(async () => {
  portal = await openTestPortal();
  routes = portal.features.flatMap((feature) => feature.routes);
  accountId = (await anAccount(portal.parts)).id;
  recordNumber = (await aJobSeeker(portal.parts)).number;
});
afterAll(() => portal.close());

/** Signed in anew: some of these requests end the session. */
async function presenceOf(who: 'job seeker' | 'chief' | 'administrator'): Promise<Presence> {
  const { parts } = portal;
  const line = (face: string, token: string): string => `${parts.cookies.nameOf(face)}=${token}`;
  if (who === 'job seeker') {
    const begun = { face: 'mypage', ownerId: accountId, device: 'Mac' } as const;
    const { token, session } = await parts.database.transaction((tx) =>
      beginSession(tx, begun, parts.clock.now()),
    );
    return { cookie: line('mypage', token), formToken: formTokenOf(parts.secrets, session.id) };
  }
  const desk = await aDesk(parts, { role: who });
  return { cookie: line('counter', desk.token), formToken: formTokenOf(parts.secrets, desk.sessionId) };
}

const nobody: Presence = { cookie: '', formToken: '' };

/** Those who get furthest on a route, and nobody. */
async function comersTo({ face }: Route): Promise<readonly Presence[]> {
  if (face === 'counter') return [nobody, await presenceOf('chief'), await presenceOf('administrator')];
  return face === 'mypage' ? [nobody, await presenceOf('job seeker')] : [nobody];
}

async function statusOf(
  { method }: Route,
  url: string,
  { cookie, formToken }: Presence,
  fields: readonly (readonly [string, string])[] = [],
): Promise<number> {
  const headers = { cookie, 'sec-fetch-site': 'same-origin' };
  if (method === 'GET') return (await portal.server.inject({ method, url, headers })).statusCode;
  const payload = new URLSearchParams([
    ['form-token', formToken],
    ...fields.map(([name, value]) => [name, value]),
  ]);
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  const sent = { method, url, headers: { ...headers, ...type }, payload: payload.toString() };
  return (await portal.server.inject(sent)).statusCode;
}

const nonsense = [
  '\u0000',
  '-'.repeat(36),
  '00000000-0000-0000-0000-000000000000',
  'constructor',
  '__proto__',
  '../../氏名😀',
  '\r\nX-Injected: yes',
  '9'.repeat(80),
];
const questions =
  'again done ended kept look-up lost message next notice office on open page place prefecture to'.split(' ');
/** Every page of the portal several times: more than one test usually asks for. */
const patience = 300_000;

const filled = (path: string, word: string): string => path.replace(/:[a-z]+/gu, word);

async function brokenByAddresses(route: Route, comer: Presence): Promise<readonly string[]> {
  const broken: string[] = [];
  for (const word of nonsense) {
    const query = new URLSearchParams(questions.map((name) => [name, word]));
    for (const path of [
      filled(route.path, encodeURIComponent(word)),
      `${filled(route.path, recordNumber)}?${query}`,
    ]) {
      const status = await statusOf(route, path, comer);
      if (status >= 500) broken.push(`${route.method} ${path}: ${status}`);
    }
  }
  return broken;
}

/** The names of all fields that stand on the page of the same address. */
async function namesOn(path: string, { cookie }: Presence): Promise<readonly string[]> {
  const { body } = await portal.server.inject({ method: 'GET', url: path, headers: { cookie } });
  const names = [...body.matchAll(/\sname="([^"]+)"/gu)].map(([, name = '']) => name);
  return [...new Set(names)].filter((name) => name !== 'form-token' && name !== 'viewport');
}

async function brokenByFields(route: Route, comer: Presence): Promise<readonly string[]> {
  const path = filled(route.path, recordNumber);
  const names = [...(await namesOn(path, comer)), 'constructor', '__proto__', 'toString'];
  const broken: string[] = [];
  for (const word of [...nonsense, 'x'.repeat(5_000)]) {
    const once = names.map((name) => [name, word] as const);
    for (const fields of [once, [...once, ...once]]) {
      const status = await statusOf(route, path, comer, fields);
      if (status >= 500) broken.push(`${route.method} ${path} ${word.slice(0, 40)}: ${status}`);
    }
  }
  return broken;
}

it(
  'never breaks on nonsense in the address of a page, whoever comes [s-web1]',
  async () => {
    const broken: string[] = [];
    for (const route of routes) {
      for (const comer of await comersTo(route)) broken.push(...(await brokenByAddresses(route, comer)));
    }
    expect(broken).toEqual([]);
  },
  patience,
);

it(
  'never breaks on nonsense in the fields of a form, whoever sends it [s-web1]',
  async () => {
    const broken: string[] = [];
    for (const route of routes.filter(({ method }) => method === 'POST')) {
      for (const comer of await comersTo(route)) broken.push(...(await brokenByFields(route, comer)));
    }
    expect(broken).toEqual([]);
  },
  patience,
);
