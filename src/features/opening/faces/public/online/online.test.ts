import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { consentDocuments } from '#features/help/index.ts';
import { keyIn, linkIn } from '#kit/mail-server.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';

const subject = '【ハローワーク】アカウント仮登録完了通知';
const password = '@abcd1234';

let portal: TestPortal;
let person: Visitor;
let number = 0;
let address = '';

beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());
beforeEach(() => {
  number += 1;
  address = `hanako${number}@portal.test`;
  person = visitor(portal.baseUrl);
});

/** Opens and closes both documents, then agrees to them. */
async function agree(fields: Readonly<Record<string, string>>): Promise<void> {
  await person.open('/opening/online');
  await person.submit({ ...fields, open: 'privacy-policy' });
  await person.submit({});
  await person.submit({ open: 'terms-of-use' });
  await person.submit({});
  await person.submit({ 'agree-privacy-policy': 'yes', 'agree-terms-of-use': 'yes' });
}

const askForKey = (typed = address) => agree({ email: typed, 'email-confirmation': typed });

const setPassword = (key: string, chosen = password) =>
  person.submit({ password: chosen, 'password-confirmation': chosen, key });

const count = async (query: string): Promise<number> => {
  const { rows } = await portal.cloned.database.pool.query(`select count(*) from ${query}`);
  return Number(rows[0].count);
};

describe('opening an account online', () => {
  it('goes from the address to the account [ONLINE-1] [ONLINE-2] [ONLINE-3] [ONLINE-4] [MAIL-5] [TOP-4]', async () => {
    await askForKey();
    expect(person.page.heading).toBe('パスワード登録');
    expect(person.page.text).toContain('この画面を閉じないでください');
    expect(person.page.text).toContain('10時50分まで');
    const mail = await portal.mail.waitFor(address, subject);
    expect(mail.text).toContain(`認証キー ： ${keyIn(mail)}`);
    await setPassword(keyIn(mail));
    expect(person.page.heading).toBe('求職者マイページアカウント登録完了');
    expect(person.page.text).toContain('2026年11月16日（月）23時59分まで');
    expect(person.page.html).toContain('href="/mypage/registration"');
    await person.open('/mypage/registration');
    expect(person.page.heading).toBe('求職者マイページログイン');
    const { rows } = await portal.cloned.database.pool.query(
      `select opened_by, document, version from accounts join consents on account_id = id
        where address_key = $1 order by document`,
      [address],
    );
    expect(rows).toEqual([
      { opened_by: 'online', document: 'privacy-policy', version: consentDocuments.privacy.version },
      { opened_by: 'online', document: 'terms-of-use', version: consentDocuments.terms.version },
    ]);
  });

  it('keeps what was typed while the documents are read [CODE-2]', async () => {
    await person.open('/opening/online');
    await person.submit({ email: address, 'email-confirmation': 'まだ途中', open: 'terms-of-use' });
    expect(person.page.heading).toBe('利用規約');
    await person.submit({});
    expect(person.page.url).toMatch(/\/account/u);
    expect(person.page.html).toContain(`value="${address}"`);
    expect(person.page.html).toContain('value="まだ途中"');
    expect(person.page.text).toContain('読みました');
  });

  it('refuses a ticked box whose document was never opened, with the reason [CODE-2]', async () => {
    await person.open('/opening/online');
    const boxes = { 'agree-privacy-policy': 'yes', 'agree-terms-of-use': 'yes' };
    await person.submit({ email: address, 'email-confirmation': address, ...boxes });
    expect(person.page.status).toBe(422);
    expect(person.page.text).toContain('入力エラーがあります（2か所）');
    expect(person.page.text).toContain('「利用規約」を開いて、同意してください。');
  });

  it('says every fault of the address at once and keeps the fields [MAIL-1] [MAIL-2]', async () => {
    await agree({ email: '.hanako@portal.test', 'email-confirmation': '' });
    expect(person.page.status).toBe(422);
    expect(person.page.text).toContain('はじめに「.」があります');
    expect(person.page.text).toContain('確かめるため、メールアドレスをもう一度');
    expect(person.page.html).toContain('value=".hanako@portal.test"');
    expect(person.page.html).toContain('<title>エラー: 求職者マイページアカウント登録');
  });

  it('takes the key in lower case, full width and with blanks [MAIL-7]', async () => {
    await askForKey();
    const key = keyIn(await portal.mail.waitFor(address, subject));
    const wide = [...key.toLowerCase()].map((letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
    await setPassword(` ${wide.slice(0, 4).join('')}　${wide.slice(4).join('')} `);
    expect(person.page.heading).toBe('求職者マイページアカウント登録完了');
  });

  it('finds the password screen again by the link of the mail, in another browser [PW-5] [CODE-11]', async () => {
    await askForKey();
    const mail = await portal.mail.waitFor(address, subject);
    person = visitor(portal.baseUrl);
    await person.open(linkIn(mail, '/opening/online/password/'));
    expect(person.page.heading).toBe('パスワード登録');
    await setPassword(keyIn(mail));
    expect(person.page.heading).toBe('求職者マイページアカウント登録完了');
    await person.open(linkIn(mail, '/opening/online/password/'));
    expect(person.page.heading).toBe('求職者マイページアカウント登録完了');
  });

  it('tells password managers the address as the user name, and no field of the key [PW-6]', async () => {
    await askForKey();
    const inputs = person.page.html.match(/<input[^>]*>/gu) ?? [];
    const by = (name: string) => inputs.find((input) => input.includes(` name="${name}"`)) ?? '';
    expect(inputs.find((input) => input.includes('autocomplete="username"'))).toContain(`value="${address}"`);
    expect(by('password')).toContain('autocomplete="new-password"');
    expect(by('password-confirmation')).toContain('autocomplete="new-password"');
    expect(by('key')).toContain('autocomplete="off"');
  });

  it('asks for the password twice and names the kind that is missing [PW-2] [PW-4]', async () => {
    await askForKey();
    await person.submit({ password: 'abcd1234', 'password-confirmation': 'abcd12345', key: '' });
    expect(person.page.status).toBe(422);
    expect(person.page.text).toContain('記号が入っていません。');
    expect(person.page.text).toContain('上のパスワードと同じではありません');
    expect(person.page.text).toContain('認証キーを入力してください');
    expect(person.page.html).not.toContain('abcd1234');
  });

  it('shows the same to an address that has an account, whose owner gets the way in by mail [s-enu1]', async () => {
    await askForKey();
    await setPassword(keyIn(await portal.mail.waitFor(address, subject)));
    portal.clock.advance('PT2M');
    const shown: string[] = [];
    for (const typed of [address.toUpperCase(), `new-${address}`]) {
      person = visitor(portal.baseUrl);
      await askForKey(typed);
      const plain = person.page.text.replaceAll(typed, 'ADDRESS');
      shown.push(`${person.page.status} ${plain}`);
    }
    expect(shown[0]).toBe(shown[1]);
    const notice = await portal.mail.waitFor(address, 'アカウントはすでにあります');
    expect(notice.text).toContain('/login');
    expect(keyIn(notice)).toBe('');
  });

  it('kills the first key by the second and says so on the first screen [s-key1]', async () => {
    await askForKey();
    const first = person.page.url;
    const firstKey = keyIn(await portal.mail.waitFor(address, subject));
    portal.clock.advance('PT1M');
    await askForKey();
    const second = person.page.url;
    await person.open(first);
    expect(person.page.status).toBe(410);
    expect(person.page.text).toContain('いちばん新しいメール');
    await person.open(second);
    await setPassword(firstKey);
    expect(person.page.text).toContain('認証キーが違います');
  });

  it('leads a second press of the same button to the same screen [s-rate2]', async () => {
    await askForKey();
    const first = person.page.url;
    const mails = await count('mails');
    await person.open('/opening/online');
    const { rows } = await portal.cloned.database.pool.query(
      'select id from journey_drafts order by changed_at desc, begun_at desc',
    );
    const drafts = rows.map(({ id }: { id: string }) => `/opening/online/${id}/account`);
    for (const draft of drafts) {
      await person.open(draft);
      if (person.page.html.includes(`value="${address}"`)) break;
    }
    await person.submit({});
    expect(person.page.url).toBe(first);
    expect(await count('mails')).toBe(mails);
  });

  it('mails an address again only after 60 seconds, whoever asks [s-rate2]', async () => {
    await askForKey();
    person = visitor(portal.baseUrl);
    portal.clock.advance('PT59S');
    await askForKey();
    expect(person.page.text).toContain('メールを送ったばかりです');
    portal.clock.advance('PT1S');
    await person.submit({});
    expect(person.page.heading).toBe('パスワード登録');
  });

  it('ends a key by its fifth wrong try, and counts wrong keys against the sender [s-key1]', async () => {
    await askForKey();
    const key = keyIn(await portal.mail.waitFor(address, subject));
    const failures = await count(`limit_events where limit_name = 'failed-attempts'`);
    for (let tries = 1; tries <= 4; tries += 1) {
      await setPassword('AAAAAAAAAA');
      expect(person.page.text).toContain('認証キーが違います');
    }
    await setPassword('AAAAAAAAAA');
    expect(person.page.text).toContain('5回まちがえたため');
    expect(await count(`limit_events where limit_name = 'failed-attempts'`)).toBe(failures + 5);
    const posted = { password, 'password-confirmation': password, key };
    expect((await person.post(person.page.url, posted)).status).toBe(410);
  });

  it('opens one account when 「完了」 is pressed twice at the same moment, on two nodes [s-key1]', async () => {
    const node = await portal.addNode();
    await askForKey();
    const key = keyIn(await portal.mail.waitFor(address, subject));
    const { url } = person.page;
    const posted = { password, 'password-confirmation': password, key };
    const pages = await Promise.all(
      [portal.baseUrl, node.baseUrl, portal.baseUrl].map((baseUrl) => visitor(baseUrl).post(url, posted)),
    );
    expect(pages.map(({ heading }) => heading)).toEqual(Array(3).fill('求職者マイページアカウント登録完了'));
    expect(await count(`accounts where address_key = '${address}'`)).toBe(1);
  });

  it.each([
    ['PT49M59S', '求職者マイページアカウント登録完了'],
    ['PT50M1S', 'パスワード登録'],
  ])('takes the key %s after its mail went out: %s [MAIL-7]', async (later, heading) => {
    await askForKey();
    const key = keyIn(await portal.mail.waitFor(address, subject));
    await expect.poll(() => count('authentication_keys where mailed_at is null')).toBe(0);
    portal.clock.advance(later);
    await setPassword(key);
    expect(person.page.heading).toBe(heading);
    if (heading === 'パスワード登録') expect(person.page.text).toContain('認証キーの50分が過ぎました');
  });

  it('refuses a password with the own address in it, and leaves the key [s-pw3]', async () => {
    await askForKey();
    const key = keyIn(await portal.mail.waitFor(address, subject));
    await setPassword(key, `@hanako${number}9`);
    expect(person.page.text).toContain('あなたのメールアドレス');
    await setPassword(key);
    expect(person.page.heading).toBe('求職者マイページアカウント登録完了');
  });

  it('writes the opening and every refusal down, without a key or password [s-aud1] [s-aud2]', async () => {
    await askForKey();
    const key = keyIn(await portal.mail.waitFor(address, subject));
    await setPassword('BBBBBBBBBB');
    await setPassword(key);
    const { rows } = await portal.cloned.database.pool.query(
      'select action, result, detail from audit_trail order by number desc limit 3',
    );
    expect(rows.map(({ action, result }: Record<string, string>) => `${action} ${result}`)).toEqual([
      'accounts.open.online done',
      'opening.complete.online-opening key.wrong',
      'opening.request-key.online-opening done',
    ]);
    expect(JSON.stringify(rows)).not.toContain(key);
  });
});
