import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { InjectOptions, LightMyRequestResponse as Response } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aDesk } from '#kit/desk.ts';
import { anAccount } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { formTokenOf } from '#platform/http/kept-forms.ts';
import { beginSession } from '#platform/security/sessions.ts';

let portal: TestPortal;
let secure: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
  secure = await openTestPortal({ baseUrl: 'https://portal.test' });
});
afterAll(async () => {
  await portal.close();
  await secure.close();
});

const styleSheet = readdirSync(join(import.meta.dirname, '../../../dist/assets')).find((name) =>
  name.endsWith('.css'),
);
const form = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };

const answers: readonly (readonly [number, string, InjectOptions])[] = [
  [200, 'a page', { url: '/' }],
  [200, 'a page by HEAD', { url: '/', method: 'HEAD' }],
  [303, 'the way to the login', { url: '/mypage' }],
  [400, 'an address that is none', { url: '/%' }],
  [403, 'a form from elsewhere', { url: '/login', method: 'POST' }],
  [404, 'a page that is not there', { url: '/no-such-page' }],
  [404, 'a file that is not there', { url: '/assets/no-such-file.js' }],
  [404, 'a method that is not there', { url: '/login', method: 'DELETE' }],
  [404, 'a file outside of the folder', { url: '/assets/..%2fmanifest.json' }],
  [413, 'too much', { url: '/login', method: 'POST', headers: form, payload: 'a='.padEnd(300_000, 'x') }],
  [
    400,
    'something that is no form',
    { url: '/login', method: 'POST', headers: { ...form, 'content-type': 'text/xml' }, payload: '<a/>' },
  ],
  [422, 'a form with errors', { url: '/login', method: 'POST', headers: form, payload: 'address=' }],
  [200, 'a style sheet', { url: `/assets/${styleSheet}` }],
  [200, 'the sign of life', { url: '/healthz' }],
  [200, 'the readiness', { url: '/readyz' }],
];

const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
};

/** The content policy by its directives. */
const policyOf = ({ headers }: Response): ReadonlyMap<string, string> =>
  new Map(
    String(headers['content-security-policy'])
      .split('; ')
      .map((directive) => directive.split(/ (.*)/u).slice(0, 2) as [string, string]),
  );

function expectGuarded(answer: Response): void {
  expect(answer.headers).toMatchObject(always);
  expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/u);
  const policy = policyOf(answer);
  for (const directive of ['default-src', 'base-uri', 'object-src', 'frame-ancestors']) {
    expect(policy.get(directive), directive).toBe("'none'");
  }
  expect(policy.get('script-src')).toMatch(/^'nonce-[A-Za-z0-9+/]{22}=='$/u);
  expect(policy.get('style-src')).toBe("'self'");
  expect(policy.get('form-action')).toBe("'self'");
  expect([...policy.values()].join(' ')).not.toMatch(/https?:|\*|unsafe/u);
}

it.each(answers)('answers %i with all guards on: %s [s-web1]', async (status, _what, request) => {
  const answer = await portal.server.inject(request);
  expect(answer.statusCode).toBe(status);
  expectGuarded(answer);
  expect(answer.headers['strict-transport-security']).toBeUndefined();
});

it.each(answers)(
  'keeps browsers on https for a year after %i over https: %s [s-web1, s-coo1]',
  async (status, _what, request) => {
    const answer = await secure.server.inject(request);
    expect(answer.statusCode).toBe(status);
    expectGuarded(answer);
    expect(answer.headers['strict-transport-security']).toBe('max-age=31536000');
  },
);

it('keeps the guards on, and says no more than a number, when something is broken [s-web1]', async () => {
  const { pool } = portal.parts.database;
  await pool.query('alter table offices rename to offices_elsewhere');
  const answer = await portal.server.inject({ url: '/offices' });
  await pool.query('alter table offices_elsewhere rename to offices');
  expect(answer.statusCode).toBe(500);
  expectGuarded(answer);
  expect(answer.headers['cache-control']).toBe('no-store');
  expect(answer.body).toContain(answer.headers['x-request-id']);
  expect(answer.body).not.toMatch(/offices_elsewhere|relation|at .*\.ts/u);
});

it.each([
  ['a page', '/'],
  ['an error page', '/no-such-page'],
  ['an error page for an address that is none', '/%E3'],
])('runs only scripts that carry the nonce of the answer, new each time: %s [s-web1]', async (_what, url) => {
  const [first, second] = [await portal.server.inject({ url }), await portal.server.inject({ url })];
  const nonce = /'nonce-([^']+)'/u.exec(policyOf(first).get('script-src') ?? '')?.[1];
  expect(policyOf(second).get('script-src')).not.toContain(nonce);
  const scripts = [...first.body.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/gu)];
  expect(scripts.length).toBeGreaterThan(0);
  for (const [tag, inside] of scripts) {
    expect(tag).toContain(`nonce="${nonce}"`);
    expect(inside).toBe('');
  }
  expect(first.body).not.toMatch(/<style|\sstyle="|\son[a-z]+="/u);
});

it('lets browsers keep a style sheet for ever, and never that a file is not there', async () => {
  const found = await portal.server.inject({ url: `/assets/${styleSheet}` });
  expect(found.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  const missing = await portal.server.inject({ url: '/assets/no-such-file.js' });
  expect(missing.headers['cache-control']).toBe('no-store');
});

it('sends nothing to other sites from any public page [s-web1, s-prv3]', async () => {
  const pages = portal.features
    .flatMap(({ routes }) => routes)
    .filter(({ method, path, face }) => method === 'GET' && face === 'public' && !path.includes(':'))
    // What programs read is shown by no browser as a page.
    .filter(({ forPrograms }) => forPrograms === undefined);
  for (const { path } of pages) {
    const { body } = await portal.server.inject({ url: path });
    const fetched = [
      ...body.matchAll(/<(?:img|script|link|iframe|source|form)\b[^>]*?\s(?:src|href|action)="([^"]*)"/gu),
    ];
    for (const [, address = ''] of fetched) expect(address, path).toMatch(/^\/(?!\/)|^#|^data:|^$/u);
  }
});

async function signedIn(face: 'mypage' | 'counter') {
  const { parts } = portal;
  if (face === 'counter') {
    const desk = await aDesk(parts);
    const cookie = `${parts.cookies.nameOf(face)}=${desk.token}`;
    return { cookie, formToken: formTokenOf(parts.secrets, desk.sessionId) };
  }
  const begun = { face, ownerId: (await anAccount(parts)).id, device: 'Mac' } as const;
  const { token, session } = await beginSession(parts.database.reading, begun, portal.clock.now());
  return {
    cookie: `${parts.cookies.nameOf(face)}=${token}`,
    formToken: formTokenOf(parts.secrets, session.id),
  };
}

it.each(['mypage', 'counter'] as const)('lets no browser keep a page of %s [s-web2]', async (face) => {
  const { cookie } = await signedIn(face);
  const pages = portal.features
    .flatMap(({ routes }) => routes)
    .filter((route) => route.method === 'GET' && route.face === face);
  expect(pages.length).toBeGreaterThan(5);
  for (const { path } of pages) {
    const answer = await portal.server.inject({ url: path.replace(/:[a-z]+/gu, 'x'), headers: { cookie } });
    expect(answer.headers['cache-control'], path).toBe('no-store');
  }
});

it('lets no browser keep a public page that shows what one person typed [s-web2]', async () => {
  const routes = portal.features.flatMap((feature) => feature.routes).filter(({ face }) => face === 'public');
  const unkept = routes.filter(
    ({ method, path }) => method === 'POST' || /:(?:link|token|draft)/u.test(path),
  );
  expect(unkept.length).toBeGreaterThan(10);
  for (const { method, path } of unkept) {
    const request = { method, url: path.replace(/:[a-z]+/gu, 'x'), headers: form };
    const answer = await portal.server.inject(request);
    expect(answer.headers['cache-control'], `${method} ${path}`).toBe('no-store');
  }
});

it.each([
  ['mypage', '/mypage/logout'],
  ['counter', '/counter/logout'],
] as const)(
  'makes the browser forget %s on logout, and ends the session on the server [s-web2, s-ses1]',
  async (face, url) => {
    const { cookie, formToken } = await signedIn(face);
    const payload = new URLSearchParams({ 'form-token': formToken }).toString();
    const answer = await portal.server.inject({ method: 'POST', url, headers: { ...form, cookie }, payload });
    expect(answer.statusCode).toBe(303);
    expect(answer.headers['clear-site-data']).toBe('"cache", "storage"');
    expect(answer.headers['set-cookie']).toContain(`${portal.parts.cookies.nameOf(face)}=;`);
    const after = await portal.server.inject({ url: `/${face}`, headers: { cookie } });
    expect(after.statusCode).toBe(303);
  },
);
