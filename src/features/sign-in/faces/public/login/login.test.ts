import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { updateAccount } from '#features/accounts/index.ts';
import { anAccount, goodPassword, newAddress } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { enterPassword, looks } from '#kit/sign-in-steps.ts';
import { visitor } from '#kit/visitor.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());

const arrives = () => visitor(portal.baseUrl);

describe('「求職者マイページログイン」', () => {
  it('has the labels of the document and leads everybody on [LOGIN-1, LOGIN-7, LOGIN-8]', async () => {
    const page = await arrives().open('/login');
    expect(page.heading).toBe('求職者マイページログイン');
    for (const words of [
      'トップ ＞ ログイン',
      'ID(メールアドレス)',
      'パスワード',
      'ログイン',
      'パスワードをお忘れの方',
      '過去30日以内にマイページを退会した方',
      'アカウントを再登録',
      'マイページ退会後31日以上が経過している方',
      'はじめてログインする方',
      'ID(メールアドレス)を忘れた方',
    ]) {
      expect(page.text).toContain(words);
    }
    for (const href of [
      '/password-reset',
      '/reregistration',
      '/opening/code',
      '/opening/online',
      '/offices',
    ]) {
      expect(page.html).toContain(`href="${href}"`);
    }
    expect(page.html).toContain('autocomplete="username"');
    expect(page.html).toContain('autocomplete="current-password"');
  });

  it('keeps the address and never the password after an error', async () => {
    const who = arrives();
    await who.open('/login');
    const page = await enterPassword(who, 'nobody@example.jp', 'wrong#1234');
    expect(page.status).toBe(422);
    expect(page.html).toContain('value="nobody@example.jp"');
    expect(page.html).not.toContain('wrong#1234');
    expect(page.headers.get('cache-control')).toBe('no-store');
  });

  it('answers alike for an unknown address, an account that was left and a wrong password [s-enu1, LOGIN-4]', async () => {
    const known = await anAccount(portal.parts);
    const left = await anAccount(portal.parts);
    await updateAccount(portal.parts.database.reading, left.id, { withdrawn_at: portal.clock.now() });
    const unknown = newAddress();
    for (let count = 1; count <= 6; count += 1) {
      const answers = [];
      for (const address of [known.address, left.address, unknown]) {
        const who = arrives();
        await who.open('/login');
        const password = address === known.address ? 'wrong#1234' : goodPassword;
        answers.push(looks(await enterPassword(who, address, password), address));
      }
      expect(answers[1]).toEqual(answers[0]);
      expect(answers[2]).toEqual(answers[0]);
    }
  });

  it('says at the fifth wrong password, and during the lock, to wait about 30 minutes [LOGIN-4]', async () => {
    const { address } = await anAccount(portal.parts);
    const who = arrives();
    await who.open('/login');
    for (let count = 1; count <= 4; count += 1) {
      const page = await enterPassword(who, address, 'wrong#1234');
      expect(page.text).toContain('メールアドレスかパスワードが違います');
    }
    for (const password of ['wrong#1234', goodPassword]) {
      const page = await enterPassword(who, address, password);
      expect(page.status).toBe(422);
      expect(page.text).toContain('約30分たってから、もう一度お試しください。');
    }
  });

  it('tells each fault of the address by its own words [MAIL-1]', async () => {
    const who = arrives();
    await who.open('/login');
    const page = await enterPassword(who, 'a..b@example.jp', '');
    expect(page.text).toContain('入力エラーがあります（2か所）');
    expect(page.text).toContain('「.」が2つ続いています。');
    expect(page.text).toContain('パスワードを入力してください。');
  });

  it('says so after the right password of a 「利用不可」 account, and opens nothing [LEAVE-5]', async () => {
    const { id, address } = await anAccount(portal.parts);
    await updateAccount(portal.parts.database.reading, id, { unavailable_since: portal.clock.now() });
    const who = arrives();
    await who.open('/login');
    const page = await enterPassword(who, address, goodPassword);
    expect(page.text).toContain('「利用不可」');
    expect(page.text).toContain('おたずねください');
    expect((await who.open('/mypage')).url).toContain('/login');
  });
});

describe('too many failures from one network address', () => {
  it('close the sign-in paths for a while; other pages stay open [s-rate2]', async () => {
    const many = await openTestPortal();
    const who = visitor(many.baseUrl);
    for (let count = 1; count <= 100; count += 1) {
      const address = `stranger${count}@example.jp`;
      expect((await who.post('/login', { address, password: 'wrong#1234' })).status).toBe(422);
    }
    const page = await who.post('/login', { address: 'one-more@example.jp', password: 'wrong#1234' });
    expect(page.status).toBe(429);
    expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await who.open('/login')).status).toBe(200);
    many.clock.advance('PT10M1S');
    expect((await who.post('/login', { address: 'x@example.jp', password: 'wrong#1234' })).status).toBe(422);
    await many.close();
  });
});
