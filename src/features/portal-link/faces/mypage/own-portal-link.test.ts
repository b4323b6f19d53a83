import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type LyingProvider, startLyingProvider } from '#kit/lying-provider.ts';
import { linkIn } from '#kit/mail-server.ts';
import { aRegisteredPerson, type Person } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { logsIn } from '#kit/sign-in-steps.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';
import { findPortalLink } from '../../store/portal-links.store.ts';

let provider: LyingProvider;
let portal: TestPortal;
beforeAll(async () => {
  provider = await startLyingProvider();
  portal = await openTestPortal({ portal: provider.settings });
});
afterAll(async () => {
  await portal.close();
  await provider.close();
});
beforeEach(() => {
  provider.lie = 'nothing';
  provider.subject = crypto.randomUUID();
});

const own = '/mypage/settings/portal-link';

async function aSignedIn(): Promise<{ person: Person; who: Visitor }> {
  const [person, who] = [await aRegisteredPerson(portal.parts), visitor(portal.baseUrl)];
  await logsIn(portal, who, person);
  return { person, who };
}

const linkOf = ({ id }: Person) => findPortalLink(portal.parts.database.reading, id);

/** Presses the button, and lets the browser go on by itself as the answer says. */
async function links(who: Visitor): Promise<void> {
  await who.open(own);
  const sent = await who.submit({ act: 'link' }, own);
  const [, address = ''] = /^0; url=(.*)$/u.exec(sent.headers.get('refresh') ?? '') ?? [];
  expect(new URL(address).origin).toBe(provider.settings.issuer);
  expect(sent.html).toContain('マイナポータルへ進む');
  await who.open(address);
}

describe('the page of the own link', () => {
  it('links, tells since when, and unlinks [SSO-1] [SSO-3]', async () => {
    const { person, who } = await aSignedIn();
    await links(who);
    expect(who.page.text).toContain('マイナポータルと連携しました');
    expect(who.page.text).toContain('連携した日時');
    expect((await linkOf(person))?.subject).toBe(provider.subject);
    await who.submit({ act: 'unlink' }, own);
    expect(who.page.text).toContain('マイナポータルとの連携を解除しました');
    expect(await linkOf(person)).toBeUndefined();
  });

  it('asks for the password after twenty minutes, before both [s-ses5] [s-sso2]', async () => {
    const { person, who } = await aSignedIn();
    await who.open(own);
    portal.clock.advance('PT21M');
    await who.submit({ act: 'link' }, own);
    expect(who.page.heading).toBe('パスワードの確認');
    await who.submit({ 'present-password': person.password });
    await links(who);
    expect(await linkOf(person)).toBeDefined();
    portal.clock.advance('PT21M');
    await who.submit({ act: 'unlink' }, own);
    expect(who.page.heading).toBe('パスワードの確認');
    expect(await linkOf(person)).toBeDefined();
  });

  it('says which of the two has another link already [SSO-2]', async () => {
    const [one, other] = [await aSignedIn(), await aSignedIn()];
    await links(one.who);
    await links(other.who);
    expect(other.who.page.text).toContain('別のアカウントと連携しています');
    provider.subject = crypto.randomUUID();
    await one.who.open(own);
    expect(one.who.page.text).not.toContain('マイナポータルと連携する');
    expect(await linkOf(other.person)).toBeUndefined();
  });

  it('tells plainly that it did not work out, while the log has the reason [s-sso1] [s-sso3]', async () => {
    const { person, who } = await aSignedIn();
    provider.lie = 'nonce';
    await links(who);
    expect(who.page.url).toBe(`${own}?told=refused`);
    expect(who.page.text).toContain('マイナポータルと連携できませんでした');
    provider.lie = 'broken token endpoint';
    await links(who);
    expect(who.page.text).toContain('マイナポータルから返事がありません');
    expect(await linkOf(person)).toBeUndefined();
  });

  it('links nothing where somebody else is signed in by then [s-sso1]', async () => {
    const { person, who } = await aSignedIn();
    await who.open(own);
    const sent = await who.submit({ act: 'link' }, own);
    const [, address = ''] = /^0; url=(.*)$/u.exec(sent.headers.get('refresh') ?? '') ?? [];
    const other = await aSignedIn();
    who.cookies.set('musubi-mypage', other.who.cookies.get('musubi-mypage') ?? '');
    await who.open(address);
    expect(who.page.url).toBe('/login/portal/refused');
    expect(await linkOf(person)).toBeUndefined();
    expect(await linkOf(other.person)).toBeUndefined();
  });

  it('takes no other word for what to do', async () => {
    const { who } = await aSignedIn();
    await who.open(own);
    expect((await who.submit({ act: 'steal' }, own)).status).toBe(404);
  });
});

it('a not-me after linking takes the link away too [s-not1] [SSO-3]', async () => {
  const { person, who } = await aSignedIn();
  portal.mail.mails.splice(0);
  await links(who);
  const mail = await portal.mail.waitForNew(person.address, 'マイナポータル');
  const owner = visitor(portal.baseUrl);
  await owner.open(linkIn(mail, '/not-me/'));
  await owner.submit({});
  expect(await linkOf(person)).toBeUndefined();
  expect((await owner.open('/login/portal')).heading).toBe('属性連携不整合確認');
});

it('leaving the portal does not end a session here, and leaving here ends none there [s-sso4]', async () => {
  const { who } = await aSignedIn();
  await links(who);
  await who.open(own);
  const [, token = ''] = /name="form-token" value="([^"]+)"/u.exec(who.page.html) ?? [];
  await who.post('/mypage/logout', { 'form-token': token });
  expect((await who.open('/mypage')).heading).toBe('求職者マイページログイン');
  expect((await who.open('/login/portal')).url).toBe('/mypage');
});

it('without a portal there is no trace of it on any screen [SSO-1]', async () => {
  const plain = await openTestPortal({ portal: undefined });
  try {
    const [person, who] = [await aRegisteredPerson(plain.parts), visitor(plain.baseUrl)];
    expect((await who.open('/login')).text).not.toContain('マイナポータル');
    await logsIn(plain, who, person);
    expect((await who.open('/mypage/settings')).text).not.toContain('マイナポータル');
    expect((await who.open('/mypage/settings/security')).text).not.toContain('マイナポータル');
    for (const path of [own, '/login/portal', '/login/portal/mismatch', '/login/portal/callback']) {
      expect((await who.open(path)).status, path).toBe(404);
    }
  } finally {
    await plain.close();
  }
});
