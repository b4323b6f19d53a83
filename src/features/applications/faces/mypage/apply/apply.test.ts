import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lockVacancy, setVacancyState, shownVacancyNumber } from '#features/vacancies/index.ts';
import { anApplication, anInvitation, aSeeker } from '#kit/applications.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { signIn } from '#kit/presence.ts';
import { aVacancy } from '#kit/vacancies.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';
import { newId } from '#platform/security/secrets.ts';
import { insertRestriction } from '../../../store/no-shows.store.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());

async function somebody(facts: Parameters<typeof aSeeker>[1] = {}) {
  portal.clock.set('2026-11-21T10:00');
  const { number, accountId } = await aSeeker(portal.parts, facts);
  const person = visitor(portal.baseUrl);
  await signIn(person, portal.parts, accountId);
  return { person, number, accountId };
}

const applicationsOf = async (number: string) =>
  (
    await portal.cloned.database.pool.query('select * from applications where job_seeker_number = $1', [
      number,
    ])
  ).rows;

const motive = '入居する方の話を、ゆっくり聞きたいです。\n<b>太字</b>';

async function writeMotive(person: Visitor, vacancy: string): Promise<void> {
  await person.open(`/mypage/applications/new/${vacancy}/contents`);
  expect(person.page.text).toContain(shownVacancyNumber(vacancy));
  expect(person.page.text.split('2,000文字まで')).toHaveLength(2);
  await person.submit({ motive }, 'contents');
}

describe('オンライン自主応募', () => {
  it('goes from the vacancy over a check page that shows what is sent to a receipt of just that [REFER-3]', async () => {
    const { person, number } = await somebody();
    const vacancy = await aVacancy(portal.parts);
    await person.open(`/mypage/applications/new/${vacancy}`);
    expect(person.page.text).toContain('紹介状はありません');
    await writeMotive(person, vacancy);
    expect(person.page.heading).toBe('送る内容の確認');
    for (const sent of ['ゆっくり聞きたいです', '<b>太字</b>', '090-1234-5678', '介護福祉士']) {
      expect(person.page.text).toContain(sent);
    }
    expect(await applicationsOf(number)).toHaveLength(0);
    await person.submit({}, 'check');
    expect(person.page.text).toContain('応募しました');
    expect(person.page.text).toContain('2026年11月21日 10時00分に受け付けました');
    const [row] = await applicationsOf(number);
    expect(row.channel).toBe('self');
    expect(row.sent.motive.replaceAll('\r', '')).toBe(motive);
  });

  it('keeps what was typed, and asks for 志望動機 until it is there [REFER-3]', async () => {
    const { person } = await somebody();
    const vacancy = await aVacancy(portal.parts);
    await person.open(`/mypage/applications/new/${vacancy}/contents`);
    await person.submit({ motive: '' }, 'contents');
    expect(person.page.status).toBe(422);
    await person.submit({ motive: 'あ'.repeat(2001) }, 'contents');
    expect(person.page.status).toBe(422);
    expect(person.page.text).toContain('2,000文字まで');
    await person.submit({ motive: '途中の文', save: 'yes' }, 'contents');
    expect(person.page.text).toContain('まだ応募していません');
    await person.open(`/mypage/applications/new/${vacancy}/contents`);
    expect(person.page.html).toContain('途中の文');
  });

  it('is one application, however often and in however many tabs the button is pressed [REFER-3]', async () => {
    const { person, number } = await somebody();
    const vacancy = await aVacancy(portal.parts);
    await writeMotive(person, vacancy);
    const other = person.tab(portal.baseUrl);
    await Promise.all([person.submit({}, 'check'), other.submit({}, 'check')]);
    expect(await applicationsOf(number)).toHaveLength(1);
    for (const browser of [person, other])
      expect(browser.page.url).toMatch(/^\/mypage\/applications\/[0-9a-f-]{36}/u);
  });

  it('of a vacancy that ended meanwhile leads to a plain page with what to do [REFER-3]', async () => {
    const { person, number } = await somebody();
    const vacancy = await aVacancy(portal.parts);
    await writeMotive(person, vacancy);
    await portal.parts.database.transaction(async (tx) => {
      await lockVacancy(tx, vacancy);
      await setVacancyState(tx, vacancy, 'stopped', portal.clock.now());
    });
    await person.submit({}, 'check');
    expect(person.page.status).toBe(410);
    expect(person.page.text).toContain('応募はしていません');
    expect(await applicationsOf(number)).toHaveLength(0);
  });

  it('is refused with the reason: not taken online, restricted, applied to before, not to be seen [REFER-3] [REFER-6]', async () => {
    const { person, number, accountId } = await somebody();
    const offline = await aVacancy(portal.parts, { facts: { 'online-application': 'no' } });
    expect((await person.open(`/mypage/applications/new/${offline}`)).status).toBe(403);
    expect(person.page.text).toContain('オンライン自主応募を受けていません');
    const open = await aVacancy(portal.parts);
    await anApplication(portal.parts, { number, accountId, vacancyNumber: open });
    await person.open(`/mypage/applications/new/${open}`);
    expect(person.page.text).toContain('この求人には応募しています');
    const hidden = await aVacancy(portal.parts, { disclosure: 4 });
    expect((await person.open(`/mypage/applications/new/${hidden}`)).status).toBe(404);
    await portal.parts.database.transaction((tx) =>
      insertRestriction(tx, { id: newId(), number, since: portal.clock.now() }),
    );
    const other = await aVacancy(portal.parts);
    await person.open(`/mypage/applications/new/${other}`);
    expect(person.page.text).toContain('面接に参加しなかったという報告');
    expect(person.page.text).toContain('ハローワークの窓口で事情を話すと');
  });
});

describe('in the job search', () => {
  it('leads from a vacancy to applying, says why there is no way, and marks what was applied to [REFER-3] [REFER-5]', async () => {
    const { person, number, accountId } = await somebody();
    const open = await aVacancy(portal.parts);
    await person.open(`/mypage/jobs/${open}`);
    expect(person.page.html).toContain(`href="/mypage/applications/new/${open}"`);
    const application = await anApplication(portal.parts, { number, accountId, vacancyNumber: open });
    await person.open(`/mypage/jobs/${open}`);
    expect(person.page.html).not.toContain(`href="/mypage/applications/new/${open}"`);
    expect(person.page.html).toContain(`href="/mypage/applications/${application.id}"`);
    await person.open('/mypage/jobs?words=%E4%BB%8B%E8%AD%B7');
    expect(person.page.text).toContain('応募済み（状況を見る）');
    const offline = await aVacancy(portal.parts, { facts: { 'online-application': 'no' } });
    await person.open(`/mypage/jobs/${offline}`);
    expect(person.page.text).toContain('オンライン自主応募は受けていません');
  });
});

describe('オンラインハローワーク紹介', () => {
  it('is the referral itself: the letter is there at once, and 志望動機 may be left out [REFER-2]', async () => {
    const { person, number } = await somebody();
    const vacancy = await aVacancy(portal.parts, { facts: { 'online-application': 'no' } });
    const { id } = await anInvitation(portal.parts, { number, vacancyNumber: vacancy });
    await person.open(`/mypage/recommendations/${id}`);
    expect(person.page.html).toContain(`/mypage/applications/new/${vacancy}`);
    await person.open(`/mypage/applications/new/${vacancy}/contents`);
    await person.submit({}, 'contents');
    expect(person.page.text).toContain('応募して紹介状を受け取る');
    await person.submit({}, 'check');
    expect(person.page.text).toContain('紹介状ができました');
    expect(person.page.text).toContain('紹介状を表示');
    await person.open(`/mypage/recommendations/${id}`);
    expect(person.page.text).toContain('応募済み');
    expect((await applicationsOf(number))[0].channel).toBe('online-referral');
  });

  it('is what an invalid registration keeps from, under its own name; without it, applying alone [REG-8]', async () => {
    const { person, number } = await somebody();
    const recommended = await aVacancy(portal.parts);
    await anInvitation(portal.parts, { number, vacancyNumber: recommended });
    await portal.cloned.database.pool.query(
      `update job_seekers set invalid_since = '2026-11-20', invalid_reason = 'owner' where number = $1`,
      [number],
    );
    await person.open(`/mypage/applications/new/${recommended}`);
    expect([person.page.status, person.page.heading]).toEqual([
      403,
      'オンラインハローワーク紹介は、今は使えません',
    ]);
    await person.open(`/mypage/applications/new/${await aVacancy(portal.parts)}`);
    expect([person.page.status, person.page.heading]).toEqual([403, 'オンライン自主応募は、今は使えません']);
  });

  it('answers a request as an オンライン自主応募 [REFER-4]', async () => {
    const { person, number } = await somebody();
    const vacancy = await aVacancy(portal.parts);
    await anInvitation(portal.parts, { number, vacancyNumber: vacancy, kind: 'request' });
    await writeMotive(person, vacancy);
    await person.submit({}, 'check');
    expect((await applicationsOf(number))[0].channel).toBe('request');
  });
});
