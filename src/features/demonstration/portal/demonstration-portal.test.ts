import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLog } from '#platform/recording/log.ts';
import { keepSecrets } from '#platform/security/secrets.ts';
import { portalPeople } from './portal-people.ts';
import { type DemonstrationPortal, startDemonstrationPortal } from './start-portal.ts';

const secrets = keepSecrets(['a secret of thirty-two bytes and more, for tests']);
const start = (port = 0): Promise<DemonstrationPortal> =>
  startDemonstrationPortal({
    port,
    host: '127.0.0.1',
    site: { baseUrl: 'http://localhost:3000', name: 'ハローワークインターネットサービス' },
    secrets,
    log: openLog('silent'),
  });

let portal: DemonstrationPortal;
beforeAll(async () => {
  portal = await start();
});
afterAll(() => portal.close());

const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${portal.access.issuer}${path}`, { redirect: 'manual', ...init });

const send = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  ask(path, { method: 'POST', body: new URLSearchParams(fields), headers });

const cookiesOf = ({ headers }: Response): readonly string[] => headers.getSetCookie();

const question = new URLSearchParams({
  client_id: 'musubi-demonstration',
  response_type: 'code',
  redirect_uri: 'http://localhost:3000/login/portal/callback',
  scope: 'openid',
  state: 'a-state',
  nonce: 'a-nonce',
  code_challenge: 'A'.repeat(43),
  code_challenge_method: 'S256',
});

describe('the demonstration’s own portal', () => {
  it('takes a free port where somebody else has its own [SSO-1]', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const second = await start(port);
    expect(new URL(second.access.issuer).port).not.toBe(String(port));
    await second.close();
    other.close();
  });

  it('says of itself what the standard asks for, and wants PKCE [s-sso1]', async () => {
    const metadata = (await (await ask('/.well-known/openid-configuration')).json()) as Record<
      string,
      unknown
    >;
    expect(metadata).toMatchObject({
      issuer: portal.access.issuer,
      response_types_supported: ['code'],
      id_token_signing_alg_values_supported: ['ES256'],
      authorization_response_iss_parameter_supported: true,
    });
    const plain = new URLSearchParams(question);
    plain.delete('code_challenge');
    plain.delete('code_challenge_method');
    const refused = await ask(`/auth?${plain}`);
    expect(refused.headers.get('location')).toContain('error=invalid_request');
  });

  it('sends nobody anywhere but to the registered address [s-sso1]', async () => {
    const elsewhere = new URLSearchParams(question);
    elsewhere.set('redirect_uri', 'http://localhost:3000/login/portal/callback/');
    const refused = await ask(`/auth?${elsewhere}`);
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('手続きを続けられません');
  });

  it('has cookies of its own names, in the one jar of localhost [SSO-1]', async () => {
    const login = await send('/login', { person: portalPeople(secrets)[0]?.subject ?? '' });
    const walk = await ask(`/auth?${question}`);
    const names = [...cookiesOf(login), ...cookiesOf(walk)].map((line) => line.split('=')[0]);
    expect(names.length).toBeGreaterThan(1);
    for (const name of names) expect(name).toMatch(/^demonstration-portal-/u);
  });

  it('shows people of every kind that single sign-on tells apart, always under the same names [SSO-2]', () => {
    const people = portalPeople(secrets);
    expect(new Set(people.map(({ standing }) => standing)).size).toBe(4);
    expect(new Set(people.map(({ subject }) => subject)).size).toBe(people.length);
    expect(portalPeople(secrets)).toEqual(people);
    for (const { name, subject } of people) expect(subject).not.toContain(name);
  });

  it('asks again who it is where nobody was chosen', async () => {
    const answer = await send('/login', {});
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('1人を選んでください。');
  });

  it('takes no button from a page of another site [s-web1]', async () => {
    const person = portalPeople(secrets)[0]?.subject ?? '';
    const answer = await send('/login', { person }, { origin: 'https://evil.example' });
    expect(answer.status).toBe(403);
    expect(cookiesOf(answer)).toEqual([]);
  });

  it('leads to its top page whoever is not logged in and wants more', async () => {
    expect((await ask('/connections')).headers.get('location')).toBe('/');
    expect((await ask('/interaction/none')).status).toBe(400);
    expect((await ask('/nothing-here')).status).toBe(404);
  });
});
