import { afterAll, beforeAll, expect, it } from 'vitest';
import { aDesk } from '#kit/desk.ts';
import { aRegisteredPerson, goodPassword, newAddress, type Person } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { visitor } from '#kit/visitor.ts';
import { formTokenOf } from '#platform/http/kept-forms.ts';
import { beginSession, findSession } from '#platform/security/sessions.ts';

let portal: TestPortal;
let person: Person;
beforeAll(async () => {
  portal = await openTestPortal();
  person = await aRegisteredPerson(portal.parts);
});
afterAll(() => portal.close());

const strangers: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://stranger.example' }],
  ['a neighbour under the same domain', { 'sec-fetch-site': 'same-site', origin: 'http://other.localhost' }],
  ['another site in an old browser', { origin: 'https://stranger.example' }],
  ['an address that begins like ours', { origin: 'http://localhost.stranger.example' }],
  ['a page without an origin', { origin: 'null' }],
  ['something that does not say where it comes from', {}],
  ['another site that claims our origin', { 'sec-fetch-site': 'cross-site', origin: 'OURS' }],
];

async function postAs(path: string, headers: Readonly<Record<string, string>>, fields = {}, cookie = '') {
  const origin = headers['origin'] === 'OURS' ? { origin: portal.baseUrl } : {};
  const sent = { ...headers, ...origin, cookie, 'content-type': 'application/x-www-form-urlencoded' };
  const payload = new URLSearchParams(fields).toString();
  return portal.server.inject({ method: 'POST', url: path, headers: sent, payload });
}

it.each(strangers)(
  'takes no form from %s, on any route that takes one [s-web1] [s-bot1]',
  async (_who, headers) => {
    const posts = portal.features
      .flatMap(({ routes }) => routes)
      .filter(({ method }) => method === 'POST')
      .filter(({ fromMailPrograms, forPrograms }) => fromMailPrograms !== true && forPrograms === undefined);
    const taken: string[] = [];
    for (const { path } of posts) {
      const answer = await postAs(path.replace(/:[a-z]+/gu, 'x'), headers);
      if (answer.statusCode !== 403 || !answer.body.includes('画面が古くなりました')) taken.push(path);
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
    expect(posts.length).toBeGreaterThan(30);
    expect(taken).toEqual([]);
  },
);

it('takes from mail programs what stops mails, and nothing else [s-web1] [s-mail1]', () => {
  const open = portal.features
    .flatMap(({ routes }) => routes)
    .filter(({ fromMailPrograms }) => fromMailPrograms === true);
  expect(open.map(({ name, method }) => [name, method])).toEqual([['job-search.stop-mails.submit', 'POST']]);
});

it('takes from programs what no session has to do with, and nothing else [s-web1]', () => {
  const open = portal.features
    .flatMap(({ routes }) => routes)
    .filter(({ method, forPrograms }) => method === 'POST' && forPrograms !== undefined);
  expect(open.map(({ name }) => name)).toEqual([
    'open-data.provision.get-token',
    'open-data.provision.delete-token',
    'open-data.provision.sets',
    'open-data.provision.set',
  ]);
  expect(open.filter(({ face, may }) => face !== 'public' || may !== 'anyone')).toEqual([]);
});

it('leaves a session alone that another site wants to end [s-web1]', async () => {
  const { parts } = portal;
  const begun = { face: 'mypage', ownerId: person.id, device: 'Mac' } as const;
  const { token, session } = await beginSession(parts.database.reading, begun, portal.clock.now());
  const cookie = `${parts.cookies.nameOf('mypage')}=${token}`;
  const fields = { 'form-token': formTokenOf(parts.secrets, session.id) };
  await postAs('/mypage/logout', { 'sec-fetch-site': 'cross-site' }, fields, cookie);
  const home = await portal.server.inject({ url: '/mypage', headers: { cookie } });
  expect(home.statusCode).toBe(200);
  expect(await findSession(parts.database.reading, session.id)).toBeDefined();
});

it.each([
  ['a browser that says so', { 'sec-fetch-site': 'same-origin' }],
  ['an older browser by its origin', { origin: 'OURS' }],
])('takes a form of our own from %s [s-web1]', async (_which, headers) => {
  const answer = await postAs('/login', headers, { address: newAddress(), password: goodPassword });
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toContain('メールアドレスかパスワードが違います');
});

it('takes no form of one session for the session of another person [s-web1]', async () => {
  const { parts } = portal;
  const [one, other] = [await aDesk(parts), await aDesk(parts)];
  const browser = visitor(portal.baseUrl);
  browser.cookies.set(parts.cookies.nameOf('counter'), one.token);
  const page = await browser.post('/counter/job-seekers', {
    'form-token': formTokenOf(parts.secrets, other.sessionId),
    name: '山田',
  });
  expect(page.status).toBe(403);
  expect(page.heading).toBe('画面が古くなりました');
});

it.each(['', 'x.y', '00000000-0000-0000-0000-000000000000.AAAA'])(
  'takes no form with the made-up token %j where one is needed [s-web1]',
  async (token) => {
    const desk = await aDesk(portal.parts);
    const browser = visitor(portal.baseUrl);
    browser.cookies.set(portal.parts.cookies.nameOf('counter'), desk.token);
    const page = await browser.post('/counter/job-seekers', { 'form-token': token, name: '山田' });
    expect(page.status).toBe(403);
  },
);
