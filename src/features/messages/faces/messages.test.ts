import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, sitDown } from '#kit/desk.ts';
import { anEmployer, signInEmployer } from '#kit/employers.ts';
import { aDocx, aPdf } from '#kit/files.ts';
import { sendWithFiles, type TwoSides, twoSides } from '#kit/messages.ts';
import { aJobSeeker, anAccount } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { signIn } from '#kit/presence.ts';
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

describe('a person and the employer applied to', () => {
  it('exchange messages with read marks, each telling the day on which it is erased [MSG-1, MSG-2]', async () => {
    const both = await twoSides(portal);
    const { person, company, ownPath, employerPath } = both;
    const sent = await write(person, ownPath, '面接の持ち物を\n教えてください。');
    expect(sent.text).toContain('送信しました');
    expect(sent.html).toContain('面接の持ち物を\n教えてください。');
    expect(sent.text).toContain('未読');
    expect(sent.text).toContain('2027年11月21日に消えます');
    const list = await company.open('/employer/messages');
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

  it('keep what they are writing: a reload, a button and a session that ends lose nothing [MSG-1]', async () => {
    const { person, company, ownPath, employerPath, employer } = await twoSides(portal);
    await person.open(ownPath);
    await person.submit({ text: '書きかけ', act: 'save' }, ownPath);
    expect((await person.open(ownPath)).text).toContain('書きかけ');
    const kept = await person.submit({ text: '自動で', autosave: 'yes' }, ownPath);
    expect(JSON.parse(kept.html)).toMatchObject({ revision: 2 });
    await person.open(ownPath);
    expect(person.page.text).toContain('自動で');
    const later = person.tab(portal.baseUrl);
    await person.submit({ text: '新しいほう', autosave: 'yes' }, ownPath);
    expect((await later.submit({ text: '古い画面', autosave: 'yes' }, ownPath)).status).toBe(409);
    await person.open(ownPath);
    await person.submit({ text: '送った' }, ownPath);
    expect(person.page.text).not.toContain('新しいほう');

    await company.open(employerPath);
    portal.clock.advance('PT31M');
    const login = await company.submit({ text: '時間切れの文' }, employerPath);
    expect(login.url).toContain('/employer/login');
    const next = new URL(login.url, portal.baseUrl).searchParams.get('next') ?? '';
    await signInEmployer(company, portal.parts, employer.id);
    const shown = await company.open(next);
    expect(shown.text).toContain('時間切れの文');
    await company.submit({}, employerPath);
    expect(company.page.text).toContain('送信しました');
    expect(company.page.text).toContain('時間切れの文');
  });

  it('may write for thirty days after the end, and read on with the reason after that [MSG-1]', async () => {
    const both = await twoSides(portal);
    const { person, company, ownPath, employerPath, application } = both;
    await write(person, ownPath, 'ありがとうございました。');
    const { pool } = portal.cloned.database;
    await pool.query(`update applications set state = 'rejected', closed_at = $2 where id = $1`, [
      application.id,
      portal.clock
        .now()
        .subtract({ hours: 24 * 30 })
        .toString(),
    ]);
    await company.open(employerPath);
    expect(company.page.html).toContain('<textarea');
    await pool.query(`update applications set closed_at = $2 where id = $1`, [
      application.id,
      portal.clock
        .now()
        .subtract({ hours: 24 * 31 })
        .toString(),
    ]);
    const late = await company.submit({ text: '遅れました' }, employerPath);
    expect(late.status).toBe(422);
    expect(late.text).toContain('ここでは、もう書けません');
    expect(late.text).toContain('遅れました');
    expect(late.text).toContain('ありがとうございました。');
    expect(late.html).not.toContain('<textarea');
    expect(await count(both)).toBe(1);
  });

  it('are closed to a person whose registration is invalid, with the reason, and nothing is lost [REG-8]', async () => {
    const { person, company, ownPath, employerPath, number } = await twoSides(portal);
    const { pool } = portal.cloned.database;
    await person.open(ownPath);
    await pool.query(
      `update job_seekers set invalid_since = '2026-11-21', invalid_reason = 'owner' where number = $1`,
      [number],
    );
    await write(company, employerPath, '面接は月曜日です。');
    expect((await person.open('/mypage/messages')).status).toBe(403);
    const closed = await person.open(ownPath);
    expect(closed.status).toBe(403);
    expect(closed.text).toContain('メッセージは、今は使えません');
    await pool.query(`update job_seekers set invalid_since = null, invalid_reason = null where number = $1`, [
      number,
    ]);
    expect((await person.open(ownPath)).text).toContain('面接は月曜日です。');
  });

  it('stay open to a person who is restricted [REFER-6]', async () => {
    const both = await twoSides(portal);
    await portal.cloned.database.pool.query(
      'insert into self_application_restrictions (id, job_seeker_number, since) values (gen_random_uuid(), $1, $2)',
      [both.number, portal.clock.now().toString()],
    );
    await write(both.person, both.ownPath, '応募中の件です。');
    expect(await count(both)).toBe(1);
  });
});

describe('a person and the office', () => {
  async function atTheDesk() {
    const { number } = await aJobSeeker(portal.parts);
    const { id, address } = await anAccount(portal.parts, { jobSeekerNumber: number });
    const [person, staff] = [visitor(portal.baseUrl), visitor(portal.baseUrl)];
    await signIn(person, portal.parts, id);
    const desk = await aDesk(portal.parts);
    sitDown(staff, portal.parts, desk);
    return { number, address, person, staff, desk, path: `/counter/job-seekers/${number}/messages` };
  }

  it('have one conversation, with notices of the office [MSG-1, STAFF-1]', async () => {
    const { person, staff, path } = await atTheDesk();
    await staff.open(path);
    const sent = await staff.submit({ title: '説明会のお知らせ', text: '月曜日の10時です。' }, path);
    expect(sent.text).toContain('送信しました');
    const list = await person.open('/mypage/messages');
    expect(list.text).toContain('説明会のお知らせ');
    const own = await person.open('/mypage/messages/office');
    expect(own.text).toContain('月曜日の10時です。');
    expect(own.text).not.toContain('佐藤');
    await person.submit({ text: '行きます。何か要りますか。' }, '/mypage/messages/office');
    expect((await staff.open('/counter')).text).toContain('求職者の問い合わせに答える');
    const asked = await staff.open(path);
    expect(asked.text).toContain('行きます。何か要りますか。');
    expect(asked.text).toContain('既読');
    expect(asked.text).toContain('佐藤');
    await staff.submit({ act: 'settle', text: '' }, path);
    expect(staff.page.text).toContain('返事は済んだことにしました');
    expect(staff.page.text).not.toContain('返事を待っているメッセージ');
  });

  it('is read by its own office only, and staff read nothing that employers write [MSG-1]', async () => {
    const both = await twoSides(portal);
    await write(both.person, both.ownPath, '会社だけに言うこと');
    const near = visitor(portal.baseUrl);
    sitDown(near, portal.parts, await aDesk(portal.parts));
    const path = `/counter/job-seekers/${both.number}/messages`;
    const seen = await near.open(path);
    expect(seen.text).toContain('求人者とのやりとりが1件あります');
    expect(seen.text).not.toContain('会社だけに言うこと');
    const far = visitor(portal.baseUrl);
    sitDown(far, portal.parts, await aDesk(portal.parts, { officeNumber: '13020' }));
    expect((await far.open(path)).status).toBe(404);
  });

  it('cannot write to somebody without My Page, and is told so [MSG-1]', async () => {
    const { number } = await aJobSeeker(portal.parts);
    const staff = visitor(portal.baseUrl);
    sitDown(staff, portal.parts, await aDesk(portal.parts));
    const page = await staff.open(`/counter/job-seekers/${number}/messages`);
    expect(page.text).toContain('この人にはマイページがありません');
    expect(page.html).not.toContain('<textarea');
  });
});
