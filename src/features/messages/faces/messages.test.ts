import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anEmployer, signInEmployer } from '#kit/employers.ts';
import { aDocx, aPdf } from '#kit/files.ts';
import { sendWithFiles, type TwoSides, twoSides } from '#kit/messages.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
  portal.clock.set('2026-11-21T10:00');
});
afterAll(() => portal.close());

const write = async (browser: Visitor, path: string, text: string) => {
  await browser.open(path);
  return browser.submit({ text }, path);
};

const count = async ({ application }: TwoSides): Promise<number> => {
  const { rows } = await portal.cloned.database.pool.query(
    'select count(*)::int as count from messages where application_id = $1',
    [application.id],
  );
  return rows[0].count;
};

async function tokenOf(browser: Visitor, path: string): Promise<string> {
  if (!browser.page.url.startsWith(path)) await browser.open(path);
  return /name="form-token" value="([^"]+)"/u.exec(browser.page.html)?.[1] ?? '';
}

describe('a person and the employer applied to', () => {
  it('exchange messages with read marks, each telling the day on which it is erased [MSG-1, MSG-2]', async () => {
    const both = await twoSides(portal);
    const { person, company, ownPath, employerPath } = both;
    const sent = await write(person, ownPath, '面接の持ち物を\n教えてください。');
    expect(sent.text).toContain('送信しました');
    expect(sent.html).toContain('面接の持ち物を\n教えてください。');
    expect(sent.text).toContain('未読');
    expect(sent.text).toContain('2027年11月21日に消えます');
    expect(sent.text).toMatch(/（求人番号 13010-\d{8}）/u);
    const list = await company.open('/employer/messages');
    expect(list.text).toMatch(/（求人番号 13010-\d{8}）/u);
    expect(list.text).toContain('新着1件');
    expect(list.text).toContain('山田 花子');
    const read = await company.open(employerPath);
    expect(read.text).toContain('新着');
    expect(read.text).toContain('2026年11月21日（土）');
    const answered = await company.submit({ text: '筆記用具です。' }, employerPath);
    expect(answered.text).toContain('送信しました');
    const own = await person.open(ownPath);
    expect(own.text).toContain('既読');
    expect(own.text).toContain('筆記用具です。');
    expect(own.text.indexOf('面接の持ち物')).toBeLessThan(own.text.indexOf('筆記用具'));
    expect((await person.open('/mypage/messages')).text).toContain('新着0件');
  });

  it('read texts with markup as they were typed [MSG-1]', async () => {
    const { person, company, ownPath, employerPath } = await twoSides(portal);
    await write(person, ownPath, '<img src=x onerror=alert(1)> & "引用"');
    const read = await company.open(employerPath);
    expect(read.html).not.toContain('<img src=x');
    expect(read.text).toContain('<img src=x onerror=alert(1)> & "引用"');
    expect((await company.open('/employer/messages')).html).not.toContain('<img src=x');
  });

  it('send a form once, however often it is posted, and two tabs send two [MSG-1]', async () => {
    const both = await twoSides(portal);
    const { person, ownPath } = both;
    await person.open(ownPath);
    const twins = [person.tab(portal.baseUrl), person.tab(portal.baseUrl)];
    const answers = await Promise.all(twins.map((tab) => tab.submit({ text: '一度だけ' }, ownPath)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await count(both)).toBe(1);
    await twins[0]?.submit({ text: '一度だけ' }, ownPath);
    expect(await count(both)).toBe(2);
    const [first, second] = [person.tab(portal.baseUrl), person.tab(portal.baseUrl)];
    await Promise.all([first.open(ownPath), second.open(ownPath)]);
    await Promise.all([first.submit({ text: '同じ' }, ownPath), second.submit({ text: '同じ' }, ownPath)]);
    expect(await count(both)).toBe(4);
  });

  it('lose no text that was changed on a form that had been sent [MSG-1]', async () => {
    const both = await twoSides(portal);
    const { person, ownPath } = both;
    await person.open(ownPath);
    const back = person.tab(portal.baseUrl);
    await person.submit({ text: '前の文' }, ownPath);
    await back.submit({ text: '直した文' }, ownPath);
    expect((await person.open(ownPath)).text).toContain('直した文');
    expect(await count(both)).toBe(2);
  });

  it('read at the field what is wrong, with what was typed still there [MSG-1]', async () => {
    const { person, ownPath } = await twoSides(portal);
    await person.open(ownPath);
    const empty = await person.submit({ text: '  ' }, ownPath);
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('本文を入力してください');
    const long = await person.submit({ text: 'あ'.repeat(2001) }, ownPath);
    expect(long.status).toBe(422);
    expect(long.text).toContain('いまは2,001文字です');
    expect(long.html).toContain('あ'.repeat(2001));
  });

  it('send files that only the two of them can open, in a sandbox [MSG-1]', async () => {
    const { person, company, ownPath, employerPath } = await twoSides(portal);
    await person.open(ownPath);
    const files = [
      { name: '../../職務経歴書.pdf', bytes: aPdf() },
      { name: '履歴書.docx', bytes: aDocx() },
    ];
    expect(await sendWithFiles(portal.baseUrl, person, { text: '書類です' }, files)).toBe(303);
    expect(person.page.text).toContain('職務経歴書（PDF 1KB）');
    await company.open(employerPath);
    const link = new RegExp(`${employerPath}/files/([0-9a-f-]{36})`, 'u').exec(company.page.html);
    const opened = await company.open(link?.[0] ?? '');
    expect(opened.status).toBe(200);
    expect(opened.headers.get('content-disposition')).toContain('attachment');
    expect(opened.headers.get('content-security-policy')).toContain('sandbox');
    const other = await twoSides(portal);
    for (const [browser, path] of [
      [other.person, `${ownPath}/files/${link?.[1]}`],
      [other.person, `${other.ownPath}/files/${link?.[1]}`],
      [other.company, `${employerPath}/files/${link?.[1]}`],
      [other.company, `${other.employerPath}/files/${link?.[1]}`],
    ] as const) {
      expect((await browser.open(path)).status, path).toBe(404);
    }
  });

  it('are told which file cannot be sent, and send nothing then [MSG-1]', async () => {
    const both = await twoSides(portal);
    const { person, ownPath } = both;
    await person.open(ownPath);
    const script = { name: 'a.pdf', bytes: new TextEncoder().encode('<script>alert(1)</script>') };
    expect(await sendWithFiles(portal.baseUrl, person, { text: 'x' }, [script])).toBe(422);
    const good = { name: 'a.pdf', bytes: aPdf() };
    await person.open(ownPath);
    expect(await sendWithFiles(portal.baseUrl, person, { text: 'x' }, [good, good, good, good])).toBe(422);
    expect(await count(both)).toBe(0);
  });

  it('find nobody else: another person, another employer and made-up ids get 404 [MSG-1]', async () => {
    const one = await twoSides(portal);
    const other = await twoSides(portal);
    const nowhere = '/mypage/messages/00000000-0000-4000-8000-000000000000';
    for (const path of [one.ownPath, nowhere, '/mypage/messages/x']) {
      expect((await other.person.open(path)).status, path).toBe(404);
      expect((await other.person.post(path, { text: 'x' })).status, path).not.toBe(200);
    }
    expect((await other.company.open(one.employerPath)).status).toBe(404);
    await other.company.open(other.employerPath);
    const token = /name="form-token" value="([^"]+)"/u.exec(other.company.page.html)?.[1] ?? '';
    const refused = await other.company.post(one.employerPath, { 'form-token': token, text: 'x' });
    expect(refused.status).toBe(404);
    expect(await count(one)).toBe(0);
    const colleague = await anEmployer(portal.parts, {
      establishmentNumber: one.employer.establishmentNumber,
      role: 'member',
    });
    const browser = visitor(portal.baseUrl);
    await signInEmployer(browser, portal.parts, colleague.id);
    expect((await browser.open(one.employerPath)).status).toBe(200);
  });

  it('are not sent more than sixty times an hour, and what was typed stays [s-biz1]', async () => {
    const both = await twoSides(portal);
    const { person, ownPath } = both;
    await person.open(ownPath);
    for (let number = 1; number <= 60; number += 1) {
      await person.post(ownPath, { 'form-token': await tokenOf(person, ownPath), text: `${number}` });
    }
    await person.open(ownPath);
    const refused = await person.submit({ text: '61通目' }, ownPath);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('1時間に送れるのは60通までです');
    expect(refused.text).toContain('61通目');
    expect(await count(both)).toBe(60);
    expect((await person.open(ownPath)).text).toContain('次へ');
  });

  it('wait for the answer on the home of the employer [MSG-1]', async () => {
    const { person, company, ownPath, employerPath } = await twoSides(portal);
    await write(person, ownPath, '質問です。');
    const home = await company.open('/employer');
    expect(home.text).toContain('応募した人のメッセージに答える');
    expect(home.text).toMatch(/新着メッセージ\s*1件/u);
    await write(company, employerPath, '答えです。');
    expect((await company.open('/employer')).text).not.toContain('応募した人のメッセージに答える');
  });
});
