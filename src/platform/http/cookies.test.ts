import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { oneTimePasswordIn } from '#kit/mail-server.ts';
import { aRegisteredPerson } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { aStaffMember } from '#kit/staff.ts';

let plain: TestPortal;
let secure: TestPortal;
beforeAll(async () => {
  plain = await openTestPortal();
  secure = await openTestPortal({ baseUrl: 'https://portal.test' });
});
afterAll(async () => {
  await plain.close();
  await secure.close();
});

/** A browser that keeps the lines by which cookies are set. */
function browserOf(portal: TestPortal) {
  const cookies = new Map<string, string>();
  const lines: string[] = [];
  return {
    cookies,
    lines,
    async post(url: string, fields: Readonly<Record<string, string>>): Promise<string> {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const type = 'application/x-www-form-urlencoded';
      const headers = { cookie, 'content-type': type, 'sec-fetch-site': 'same-origin' };
      const payload = new URLSearchParams(fields).toString();
      const answer = await portal.server.inject({ method: 'POST', url, headers, payload });
      const set = [answer.headers['set-cookie'] ?? []].flat();
      lines.push(...set);
      for (const line of set) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(line) ?? [];
        if (value === '') cookies.delete(name);
        else cookies.set(name, value);
      }
      return String(answer.headers['location'] ?? '');
    },
  };
}

/** Somebody logs in on both faces of one browser, is trusted there, and begins an opening. */
async function aWholeDay(portal: TestPortal) {
  const { parts, mail } = portal;
  const browser = browserOf(portal);
  const person = await aRegisteredPerson(parts);
  await browser.post('/login', { address: person.address, password: person.password });
  const oneTimePassword = oneTimePasswordIn(await mail.waitFor(person.address, 'ワンタイムパスワード'));
  await browser.post('/login/one-time-password', { 'one-time-password': oneTimePassword, trust: 'yes' });
  const staff = await aStaffMember(parts);
  await browser.post('/counter/login', { 'login-name': staff.loginName, password: staff.password });
  await browser.post('/counter/login/code', { code: staff.code() });
  const opening = browserOf(portal);
  await opening.post('/opening/online', { email: '', 'email-confirmation': '' });
  return { browser, lines: [...browser.lines, ...opening.lines] };
}

const nameOf = (line: string): string => line.slice(0, line.indexOf('='));
const kinds = ['device', 'device-mark', 'login-attempt', 'mypage', 'counter', 'staff-attempt', 'visit'];

describe('over http', () => {
  it('sets every cookie for itself alone and out of the reach of scripts [s-coo1]', async () => {
    const { lines } = await aWholeDay(plain);
    expect([...new Set(lines.map(nameOf))].sort()).toEqual(kinds.map((kind) => `musubi-${kind}`).sort());
    for (const line of lines) {
      expect(line).toContain('; Path=/; HttpOnly; SameSite=Lax');
      expect(line).not.toMatch(/Domain=|Secure/u);
    }
  });

  it('keeps job seeker and staff apart in one browser, each with a cookie of its own [s-coo1]', async () => {
    const { browser } = await aWholeDay(plain);
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    for (const url of ['/mypage', '/counter']) {
      expect((await plain.server.inject({ url, headers: { cookie } })).statusCode, url).toBe(200);
    }
    const swapped = `musubi-mypage=${browser.cookies.get('musubi-counter')}; musubi-counter=${browser.cookies.get('musubi-mypage')}`;
    for (const url of ['/mypage', '/counter']) {
      const answer = await plain.server.inject({ url, headers: { cookie: swapped } });
      expect(answer.statusCode, url).toBe(303);
    }
  });

  it('says for a session no longer than the browser, for a trusted device 90 days, for a mark a year [s-coo1, s-dev1, s-not1]', async () => {
    const { lines } = await aWholeDay(plain);
    const ageOf = (kind: string): readonly (string | undefined)[] =>
      lines
        .filter((line) => nameOf(line) === `musubi-${kind}` && !line.includes('=;'))
        .map((line) => /Max-Age=(\d+)/u.exec(line)?.[1]);
    expect(ageOf('mypage')).toEqual([undefined]);
    expect(ageOf('counter')).toEqual([undefined]);
    expect(ageOf('device')).toEqual([String(90 * 24 * 60 * 60)]);
    expect(ageOf('device-mark')).toEqual([String(365 * 24 * 60 * 60)]);
  });
});

describe('over https', () => {
  it('binds every cookie to the host and to https [s-coo1]', async () => {
    const { lines } = await aWholeDay(secure);
    expect([...new Set(lines.map(nameOf))].sort()).toEqual(
      kinds.map((kind) => `__Host-musubi-${kind}`).sort(),
    );
    for (const line of lines) {
      expect(line).toContain('; Path=/; HttpOnly; SameSite=Lax; Secure');
      expect(line).not.toContain('Domain=');
    }
  });

  it('does not take the cookie of the http name [s-coo1]', async () => {
    const { browser } = await aWholeDay(secure);
    const cookie = `musubi-mypage=${browser.cookies.get('__Host-musubi-mypage')}`;
    expect((await secure.server.inject({ url: '/mypage', headers: { cookie } })).statusCode).toBe(303);
  });
});
