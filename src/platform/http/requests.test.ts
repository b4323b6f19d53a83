import { request as ask } from 'node:http';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { agreedTo, cookieOf, type Fields, sendForm } from '#kit/forms.ts';
import { newAddress } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { visitor } from '#kit/visitor.ts';
import { openLog } from '#platform/recording/log.ts';

const lines: string[] = [];
const sink = new Writable({
  write(chunk, _encoding, done) {
    lines.push(String(chunk));
    done();
  },
});

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal({ log: openLog('debug', sink) });
});
afterAll(() => portal.close());

const send = (path: string, fields: Fields | string, cookie = '') =>
  sendForm(portal.server, path, fields, cookie);

it.each([
  ['application/json', '{"address":{"length":1e9},"password":7}'],
  ['application/json', '{"__proto__":{"admin":true}}'],
  ['text/plain', 'address=hanako@example.jp'],
  ['multipart/form-data; boundary=x', '--x--'],
  ['application/x-www-form-urlencoded; charset=utf-16', 'address=x'],
])('takes nothing but a form from a form: %s [s-web1]', async (type, payload) => {
  const headers = { 'content-type': type, 'sec-fetch-site': 'same-origin' };
  const answer = await portal.server.inject({ method: 'POST', url: '/login', headers, payload });
  expect([400, 422]).toContain(answer.statusCode);
  expect(answer.body).toContain('<h1');
});

it.each(['/%', '/%E3%81', '/mypage/%zz', '/password-reset/%C0%80', '/assets/%'])(
  'answers the address %s, which is none, with a page that leads on [s-web1]',
  async (url) => {
    const answer = await portal.server.inject({ url });
    expect([400, 404]).toContain(answer.statusCode);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.body).toContain('class="way-on"');
  },
);

/** Over the wire: what `fetch` does not send. */
const over = (method: string, path: string): Promise<{ status: number; body: string }> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(portal.baseUrl);
    const asked = ask(
      { hostname, port, method, path, headers: { 'x-secret': 'do not send me back' } },
      (answer) => {
        text(answer).then((body) => resolve({ status: answer.statusCode ?? 0, body }), reject);
      },
    );
    asked.on('error', reject);
    asked.end();
  });

describe('methods', () => {
  it('answers HEAD like GET, without the page', async () => {
    expect(await over('HEAD', '/')).toEqual({ status: 200, body: '' });
    expect((await over('HEAD', '/no-such-page')).status).toBe(404);
    expect((await over('HEAD', '/mypage')).status).toBe(303);
  });

  it.each(['OPTIONS', 'TRACE', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'])(
    'does nothing on %s and sends nothing back that it was told [s-web1]',
    async (method) => {
      const { status, body } = await over(method, '/login?address=hanako@example.jp');
      expect(status).toBe(404);
      expect(body).not.toMatch(/do not send me back|hanako/u);
    },
  );
});

/**
 * That somebody asked is counted, and that a browser leaves for the national portal and comes back from it is noted
 * (docs/decisions/0071): nothing else comes of it.
 */
const counts: Readonly<Record<string, string>> = {
  api_uses: 'where false',
  audit_trail: "where action <> 'portal-link.answer'",
  limit_events: "where limit_name <> 'open-data-dump'",
  portal_attempts: 'where false',
};

/** All that is in the database, so that any change shows. */
async function everything(): Promise<Readonly<Record<string, string>>> {
  const { pool } = portal.parts.database;
  const tables = await pool.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' order by 1",
  );
  const entries: [string, string][] = [];
  for (const { name } of tables.rows) {
    const { rows } = await pool.query<{ all: string }>(
      `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as all from ${name} t ${counts[name] ?? ''}`,
    );
    entries.push([name, rows[0]?.all ?? '']);
  }
  return Object.fromEntries(entries);
}

describe('looking', () => {
  it('changes nothing, on any public page, with an opening under way and a key waiting [s-web1]', async () => {
    const who = await agreedTo(portal.baseUrl, '/opening/code');
    const draft = who.page.url.split('/')[3] ?? '';
    await who.open('/password-reset');
    const address = newAddress();
    const link = (await who.submit({ address })).url.split('/').at(-1) ?? '';
    await vi.waitUntil(async () => {
      const { rows } = await portal.parts.database.pool.query(
        'select 1 from mails where to_address = $1 and sent_at is null',
        [address],
      );
      return rows.length === 0;
    });
    const before = await everything();
    const pages = portal.features
      .flatMap(({ routes }) => routes)
      .filter(({ method, face }) => method === 'GET' && face === 'public');
    for (const { path } of pages) {
      const url = path
        .replace(':draft', draft)
        .replace(':step', 'application')
        .replace(':document', 'privacy-policy')
        .replace(/:[a-z]+/gu, link);
      for (const query of ['', '?open=privacy-policy&agree-privacy-policy=yes&key=ABCDEFGHJK&to=check']) {
        for (const method of ['GET', 'HEAD'] as const) {
          const headers = { cookie: cookieOf(who) };
          const { statusCode } = await portal.server.inject({ method, url: `${url}${query}`, headers });
          expect(statusCode, url).toBeLessThan(500);
        }
      }
    }
    expect(await everything()).toEqual(before);
  });

  it('makes no draft of an opening: only what was typed does', async () => {
    const who = visitor(portal.baseUrl);
    await who.open('/opening/online');
    expect(who.cookies.size).toBe(0);
  });
});

it('tells somebody whose form came from elsewhere or too late what to do, in plain words', async () => {
  const who = visitor(portal.baseUrl);
  const page = await who.post('/login', { address: 'hanako@example.jp' }, { 'sec-fetch-site': 'cross-site' });
  expect(page.status).toBe(403);
  expect(page.heading).toBe('画面が古くなりました');
  expect(page.text).toContain('前の画面に戻り、画面を読み直してから、もう一度送ってください。');
  expect(page.html).toContain('href="/"');
});

it('writes no word of what people sent into a log line [s-aud2]', async () => {
  lines.splice(0);
  const words = [
    'hanako-in-the-log@example.jp',
    'sakura#in-the-log',
    '13010-7654321',
    'ABCDEFGHJK',
    '山田花子',
  ];
  const [address = '', password = '', number = '', key = '', name = ''] = words;
  await send('/login', [
    ['address', address],
    ['password', password],
  ]);
  await send('/login', [
    ['address', `${address}\u0000`],
    ['password', password],
  ]);
  await send('/password-reset', [['address', address]]);
  await send(`/password-reset/${key}`, [
    ['key', key],
    ['new-password', password],
  ]);
  await send(`/opening/online?${new URLSearchParams({ name })}`, [
    ['email', address],
    ['email-confirmation', address],
  ]);
  await send('/login', 'x'.padEnd(300_000, address));
  await portal.server.inject({ url: `/mypage/${encodeURIComponent(name)}/${number}?address=${address}` });
  await portal.server.inject({ url: `/%/${address}` });
  const { pool } = portal.parts.database;
  await pool.query('alter table authentication_keys rename to keys_elsewhere');
  const broken = await send('/password-reset', [['address', newAddress()]]);
  const brokenLink = await portal.server.inject({ url: `/password-reset/${key}?address=${address}` });
  await pool.query('alter table keys_elsewhere rename to authentication_keys');
  expect([broken.statusCode, brokenLink.statusCode]).toEqual([500, 500]);
  const written = lines.join('');
  expect(written).toContain('/password-reset/:link');
  expect(written).toContain('request failed');
  for (const word of words) expect(written).not.toContain(word);
  expect(written).not.toContain('127.0.0.1');
});
