import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAccount, aRegisteredPerson } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { logsIn } from '#kit/sign-in-steps.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());

const arrives = () => visitor(portal.baseUrl);

describe('signed in', () => {
  it('a person who opens a login or reset screen is led home', async () => {
    const who = arrives();
    await logsIn(portal, who, await aRegisteredPerson(portal.parts));
    for (const path of ['/login', '/login/one-time-password', '/password-reset']) {
      expect((await who.open(path)).url).toBe('/mypage');
    }
  });

  it('「ログアウト」 ends the session on the server, and nothing is kept by the browser [LOGIN-6, s-ses1]', async () => {
    const who = arrives();
    const home = await logsIn(portal, who, await aRegisteredPerson(portal.parts));
    expect(home.headers.get('cache-control')).toBe('no-store');
    const cookies = new Map(who.cookies);
    const page = await who.post('/mypage/logout', {});
    expect(page.heading).toBe('ログアウトしました');
    expect([...who.cookies.keys()]).not.toContain('musubi-mypage');
    for (const [name, value] of cookies) who.cookies.set(name, value);
    expect((await who.open('/mypage')).url).toBe('/login');
    expect((await who.post('/mypage/logout', {})).heading).toBe('ログアウトしました');
  });

  it('is known again on the same browser, and not on another of the same kind [s-not1]', async () => {
    const person = await aRegisteredPerson(portal.parts);
    const told = async (who: Visitor): Promise<readonly string[]> => {
      await logsIn(portal, who, person);
      await who.post('/mypage/logout', {});
      const { rows } = await portal.parts.database.pool.query<{ event: string }>(
        'select event from not_me_links where account_id = $1',
        [person.id],
      );
      return rows.map(({ event }) => event);
    };
    const own = arrives();
    expect(await told(own)).toEqual([]);
    expect(await told(own)).toEqual([]);
    expect(await told(arrives())).toEqual(['new-device']);
  });

  it('reads after 30 idle minutes why, and comes back to the page [s-ses2]', async () => {
    const person = await aRegisteredPerson(portal.parts);
    const who = arrives();
    await logsIn(portal, who, person);
    portal.clock.advance('PT30M');
    const page = await who.open('/mypage/settings');
    expect(page.text).toContain('30分操作がなかったため、ログアウトしました');
    expect((await logsIn(portal, who, person, page.url)).url).toBe('/mypage/settings');
  });

  it('stays in with one press, again and again, also without script [s-ses3]', async () => {
    const who = arrives();
    await logsIn(portal, who, await aRegisteredPerson(portal.parts));
    for (let count = 1; count <= 10; count += 1) {
      portal.clock.advance('PT29M');
      const answer = await who.post('/mypage/session', {});
      expect(answer.status).toBe(200);
      const end = JSON.parse(answer.html) as { text: string; at: string };
      expect(end.at).toBe(portal.clock.now().add({ minutes: 30 }).toString());
      expect(end.text).toMatch(/^\d\d時\d\d分まで$/u);
    }
    portal.clock.advance('PT29M');
    expect((await who.post('/mypage/session', { back: '/mypage/settings' })).url).toBe('/mypage/settings');
    expect((await who.post('/mypage/session', { back: '//evil.example/' })).url).toBe('/mypage');
    portal.clock.advance('PT30M');
    expect((await who.post('/mypage/session', {})).status).toBe(401);
  });

  it('agrees to a new version before anything else, and can still log out [CODE-2]', async () => {
    const person = await anAccount(portal.parts, { agreedTo: 0 });
    const who = arrives();
    const page = await logsIn(portal, who, person, '/login?next=%2Fmypage%2Fsettings');
    expect(page.url).toMatch(/^\/mypage\/consent/u);
    expect((await who.open('/mypage')).url).toMatch(/^\/mypage\/consent/u);
    expect((await who.post('/mypage/logout', {})).heading).toBe('ログアウトしました');
  });
});
