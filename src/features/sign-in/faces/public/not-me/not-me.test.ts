import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkIn } from '#kit/mail-server.ts';
import { accountOf, aRegisteredPerson } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { logsIn } from '#kit/sign-in-steps.ts';
import { visitor } from '#kit/visitor.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());

const arrives = () => visitor(portal.baseUrl);

describe('「身に覚えがない」', () => {
  it('leads from the notice to the end of all logins and to a new password [s-not1]', async () => {
    const person = await aRegisteredPerson(portal.parts);
    const somebody = arrives();
    await logsIn(portal, somebody, person);
    await somebody.post('/mypage/logout', {});
    const stranger = visitor(portal.baseUrl, 'Mozilla/5.0 (iPhone) Safari/605');
    await logsIn(portal, stranger, person);
    const mail = await portal.mail.waitFor(person.address, '新しい端末からのログインのお知らせ');
    const owner = arrives();
    const page = await owner.open(linkIn(mail, '/not-me/'));
    expect(page.text).toContain('新しい端末からログインがありました。');
    expect((await stranger.open('/mypage')).url).toBe('/mypage');
    const done = await owner.submit({}, page.url);
    expect(done.text).toContain('ログインをすべて終わらせました');
    expect(done.html).toContain('href="/password-reset"');
    expect((await stranger.open('/mypage')).url).toBe('/login');
    expect((await accountOf(portal.parts, person.id)).password_hash).toBeNull();
  });

  it('with a link that is none says what to do', async () => {
    const page = await arrives().open('/not-me/not-a-link');
    expect(page.status).toBe(410);
    expect(page.html).toContain('href="/password-reset"');
  });
});
