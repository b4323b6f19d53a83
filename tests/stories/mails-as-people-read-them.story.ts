import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anIssuedCode } from '#kit/account-creation-codes.ts';
import type { CapturedMail } from '#kit/mail-server.ts';
import { askEarlier, askOnline, askWithCode } from '#kit/openings.ts';
import { aJobSeeker, anAccount, newAddress } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';

let portal: TestPortal;
let person: Visitor;

beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());
beforeEach(() => {
  person = visitor(portal.baseUrl);
});

interface Asked {
  readonly id: string;
  readonly subject: string;
  readonly line: RegExp;
  readonly within: string;
  readonly ask: () => Promise<string>;
}

const keyLine = /^認証キー ： [A-Z0-9]{10}$/mu;
const oneTimePasswordLine = /^ワンタイムパスワード ： \d{6}$/mu;

/** MAIL-5 and MAIL-6, to the letter. */
const mails: readonly Asked[] = [
  {
    id: 'MAIL-5',
    subject: '【ハローワーク】アカウント仮登録完了通知',
    line: keyLine,
    within: '50分以内に以下の認証キーを入力して',
    async ask() {
      const address = newAddress();
      await askOnline(person, address);
      return address;
    },
  },
  {
    id: 'MAIL-6',
    subject: '【ハローワーク】パスワード登録申込受付通知',
    line: keyLine,
    within: '50分以内に以下の認証キーを入力して',
    async ask() {
      const address = newAddress();
      const { number } = await aJobSeeker(portal.parts);
      await askWithCode(person, { number, code: await anIssuedCode(portal.parts, number) }, address);
      return address;
    },
  },
  {
    id: 'MAIL-6',
    subject: '【ハローワーク】パスワード登録申込受付通知',
    line: keyLine,
    within: '50分以内に以下の認証キーを入力して',
    async ask() {
      const email = newAddress();
      await aJobSeeker(portal.parts, { email, emailRegisteredAt: '2026-03-22T10:00' });
      await askEarlier(person, email);
      return email;
    },
  },
  {
    id: 'MAIL-6',
    subject: '【ハローワーク】パスワード再登録申込受付通知',
    line: keyLine,
    within: '50分以内に以下の認証キーを入力して',
    async ask() {
      const { address } = await anAccount(portal.parts);
      await person.open('/password-reset');
      await person.submit({ address });
      return address;
    },
  },
  {
    id: 'MAIL-6',
    subject: '【ハローワーク】ワンタイムパスワード通知',
    line: oneTimePasswordLine,
    within: '10分以内に以下のワンタイムパスワードを入力して',
    async ask() {
      const { address, password } = await anAccount(portal.parts);
      await person.open('/login');
      await person.submit({ address, password });
      return address;
    },
  },
];

async function mailOf({ ask, subject }: Asked): Promise<CapturedMail> {
  return portal.mail.waitFor(await ask(), subject);
}

/** What the HTML twin says, without its marks. */
const wordsOf = (html: string): string =>
  html
    .replace(/<br>|<\/p>/gu, '\n')
    .replace(/<title>.*?<\/title>|<[^>]+>/gu, '')
    .replaceAll('&amp;', '&');

const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '');

describe.each(mails)('「$subject」 [$id]', (asked) => {
  it('has that subject to the letter, names the service, and carries its line [MAIL-5] [MAIL-6]', async () => {
    const mail = await mailOf(asked);
    expect(mail.subject).toBe(asked.subject);
    expect(mail.text).toContain('ハローワークインターネットサービス');
    expect(mail.text).toContain(asked.within);
    expect(mail.text).toMatch(asked.line);
  });

  it('comes from the send-only address, says so, and that it may be thrown away [MAIL-3]', async () => {
    const { from, text } = await mailOf(asked);
    expect(from).toBe('system@mail.hellowork.mhlw.go.jp');
    expect(text).toContain('送信専用');
    expect(text).toContain('返信はできません');
    expect(text).toContain('お心当たりがない場合は、破棄してください');
  });

  it('says the same as text and as HTML', async () => {
    const { text, html } = await mailOf(asked);
    expect(lines(wordsOf(html))).toEqual(lines(text));
  });

  it('goes with a screen that tells people with filters which address to allow, and what to do [MAIL-4]', async () => {
    await mailOf(asked);
    expect(person.page.text).toContain('system@mail.hellowork.mhlw.go.jp');
    expect(person.page.text).toMatch(/届かないとき/u);
    expect(person.page.text).toMatch(/最初から|もう一度/u);
  });
});

describe('the screens that ask for an address', () => {
  it.each(['/opening/online', '/password-reset'])(
    '%s names the address to allow before a mail is sent [MAIL-4]',
    async (path) => {
      expect((await person.open(path)).text).toContain('system@mail.hellowork.mhlw.go.jp');
    },
  );

  it.each(['/opening/online', '/password-reset', '/login', '/reregistration'])(
    '%s refuses an address with its own reason [MAIL-1] [MAIL-2]',
    async (path) => {
      const name = path === '/opening/online' ? 'email' : 'address';
      const reasons: string[] = [];
      for (const typed of [
        '.a@example.jp',
        'a.@example.jp',
        'a..b@example.jp',
        'ab[cd@example.co.jp',
        'a@b',
      ]) {
        await person.open(path);
        await person.submit({ [name]: typed });
        const shown = new RegExp(`id="${name}-error"[^>]*>([\\s\\S]*?)</`, 'u').exec(person.page.html)?.[1];
        reasons.push(shown ?? '');
      }
      expect(reasons).not.toContain('');
      expect(new Set(reasons).size).toBe(reasons.length);
    },
  );
});
