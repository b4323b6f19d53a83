import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signInEmployer } from '#kit/employers.ts';
import { type TwoSides, twoSides } from '#kit/messages.ts';
import { aJobSeeker } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import type { Visitor } from '#kit/visitor.ts';

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

describe('conversations of a person and an employer', () => {
  it('keep what is being written: a reload, a button and a session that ends lose nothing [MSG-1]', async () => {
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

  it('keep for later what was typed when the registration became invalid meanwhile [REG-8]', async () => {
    const both = await twoSides(portal);
    const { person, ownPath, number, accountId } = both;
    const { pool } = portal.cloned.database;
    await person.open(ownPath);
    await pool.query(
      `update job_seekers set invalid_since = '2026-11-21', invalid_reason = 'owner' where number = $1`,
      [number],
    );
    expect((await person.submit({ text: '送れなかった文' }, ownPath)).status).toBe(403);
    await pool.query(`update job_seekers set invalid_since = null, invalid_reason = null where number = $1`, [
      number,
    ]);
    const { rows } = await pool.query('select id from kept_forms where owner_id = $1', [accountId]);
    expect((await person.open(`${ownPath}?kept=${rows[0]?.id}`)).text).toContain('送れなかった文');
    expect(await count(both)).toBe(0);
  });

  it('are closed to a My Page that is 利用不可, and nobody is mailed there [LEAVE-5]', async () => {
    const { person, company, ownPath, employerPath, accountId, address } = await twoSides(portal);
    const { pool } = portal.cloned.database;
    await pool.query('update accounts set unavailable_since = $2 where id = $1', [
      accountId,
      portal.clock.now().toString(),
    ]);
    expect((await person.open(ownPath)).url).toContain('/login');
    await write(company, employerPath, '面接の日です。');
    expect(company.page.text).toContain('送信しました');
    const { rows } = await pool.query(
      `select from mails where to_address = $1 and template = 'messages.new-message'`,
      [address],
    );
    expect(rows).toEqual([]);
  });

  it('are found under the number of the record that lives on [MSG-1]', async () => {
    const { person, company, ownPath, employerPath, number, accountId, address } = await twoSides(portal);
    await write(person, ownPath, 'まとめる前');
    const { number: living } = await aJobSeeker(portal.parts);
    const { pool } = portal.cloned.database;
    const joined = `update job_seekers set joined_into = $2, joined_at = $3, invalid_since = '2026-11-21',
      invalid_reason = 'joined' where number = $1`;
    await pool.query(joined, [number, living, portal.clock.now().toString()]);
    await pool.query('update accounts set job_seeker_number = $2 where id = $1', [accountId, living]);
    await write(company, employerPath, 'まとめたあと');
    const own = await person.open(ownPath);
    expect(own.text).toContain('まとめる前');
    expect(own.text).toContain('まとめたあと');
    const { rows } = await pool.query(
      `select from mails where to_address = $1 and template = 'messages.new-message'`,
      [address],
    );
    expect(rows).toHaveLength(1);
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
