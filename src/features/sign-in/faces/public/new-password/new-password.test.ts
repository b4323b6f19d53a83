import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyIn, linkIn } from '#kit/mail-server.ts';
import { aJobSeeker, anAccount, aRegisteredPerson, newAddress } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { logsIn, looks } from '#kit/sign-in-steps.ts';
import { type Visit, type Visitor, visitor } from '#kit/visitor.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());

const arrives = () => visitor(portal.baseUrl);

const newPassword = 'momiji:1234567';
const keyMail = '【ハローワーク】パスワード再登録申込受付通知';

describe('「求職者マイページパスワード再登録」', () => {
  const ask = async (who: Visitor, address: string): Promise<Visit> => {
    await who.open('/password-reset');
    return who.submit({ address }, '/password-reset');
  };
  const fill = (key: string, password = newPassword, confirmation = password) => ({
    'new-password': password,
    'new-password-confirmation': confirmation,
    key,
  });

  it('leads from the address to the mail, the new password and the login [RESET-1, RESET-2, MAIL-4]', async () => {
    const person = await aRegisteredPerson(portal.parts);
    const who = arrives();
    const first = await who.open('/password-reset');
    expect(first.heading).toBe('求職者マイページパスワード再登録');
    expect(first.text).toContain('次へ進む');
    const screen = await who.submit({ address: person.address }, '/password-reset');
    expect(screen.heading).toBe('パスワード再登録');
    for (const words of [
      '新しいパスワード',
      '新しいパスワード（確認用）',
      '認証キー',
      '完了',
      'この画面を閉じないでください',
      'system@mail.hellowork.mhlw.go.jp',
    ]) {
      expect(screen.text).toContain(words);
    }
    expect(screen.text).toMatch(/\d\d時\d\d分まで/u);
    expect(screen.html).toContain('autocomplete="new-password"');
    const key = keyIn(await portal.mail.waitFor(person.address, keyMail));
    const done = await who.submit(fill(key), screen.url);
    expect(done.heading).toBe('パスワード再登録完了');
    expect((await logsIn(portal, arrives(), { ...person, password: newPassword })).url).toBe('/mypage');
  });

  it('is found again by the link of the mail after the window was closed [RESET-2]', async () => {
    const person = await aRegisteredPerson(portal.parts);
    await ask(arrives(), person.address);
    const mail = await portal.mail.waitFor(person.address, keyMail);
    const who = arrives();
    const link = linkIn(mail, '/password-reset/');
    await who.open(link);
    expect((await who.submit(fill(keyIn(mail)), link)).heading).toBe('パスワード再登録完了');
    const twice = await who.post(link, fill(keyIn(mail)));
    expect(twice.heading).toBe('パスワード再登録完了');
  });

  it('names every fault before a key is tried, and keeps the key that was typed [RESET-1, PW-2]', async () => {
    const person = await aRegisteredPerson(portal.parts);
    const who = arrives();
    const screen = await ask(who, person.address);
    await portal.mail.waitFor(person.address, keyMail);
    const page = await who.submit(fill('ABCD', 'abcd1234', 'abcd12345'), screen.url);
    expect(page.text).toContain('記号が入っていません。');
    expect(page.text).toContain('上のパスワードと同じではありません。');
    expect(page.html).toContain('value="ABCD"');
    expect(page.html).not.toContain('abcd1234');
    const wrong = await who.submit(fill('ABCDEFGHJK'), screen.url);
    expect(wrong.text).toContain('認証キーが違います。');
    portal.clock.advance('PT50M1S');
    const late = await who.submit(fill('ABCDEFGHJK'), screen.url);
    expect(late.status).toBe(410);
    expect(late.text).toContain('認証キーの50分が過ぎました。最初からやり直してください。');
  });

  it('shows the same to whoever asks for an address that nobody has [s-enu1]', async () => {
    const known = await anAccount(portal.parts, { address: `Known.${newAddress()}` });
    const unknown = newAddress();
    const newer = newAddress();
    await aJobSeeker(portal.parts, { email: newer, emailRegisteredAt: '2026-03-23T09:00' });
    const asked = [];
    for (const address of [known.address, unknown, newer]) {
      const who = arrives();
      const page = await ask(who, address);
      const wrong = await who.submit(fill('2222222222'), page.url);
      const shown = address.toLowerCase();
      asked.push([looks(page, shown), looks(wrong, shown)]);
    }
    expect(asked[1]).toEqual(asked[0]);
    expect(asked[2]).toEqual(asked[0]);
  });

  it('opens My Page for an earlier record, which agrees to the documents at its first login [CODE-9]', async () => {
    const email = newAddress();
    await aJobSeeker(portal.parts, { email, emailRegisteredAt: '2026-03-22T12:00' });
    const who = arrives();
    const screen = await ask(who, email);
    const key = keyIn(await portal.mail.waitFor(email, keyMail));
    expect((await who.submit(fill(key), screen.url)).heading).toBe('パスワード再登録完了');
    const page = await logsIn(portal, arrives(), { address: email, password: newPassword });
    expect(page.url).toMatch(/^\/mypage\/consent/u);
  });

  it('says when the next mail may be asked for', async () => {
    const who = arrives();
    const address = newAddress();
    await ask(who, address);
    portal.clock.advance('PT59S');
    expect((await ask(who, address)).text).toContain('あと1秒たってから');
    portal.clock.advance('PT1S');
    expect((await ask(who, address)).heading).toBe('パスワード再登録');
  });
});
