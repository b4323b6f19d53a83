import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { setVacancyState } from '#features/vacancies/index.ts';
import { anApplication, aSeeker } from '#kit/applications.ts';
import { anEmployer, type Employer, signInEmployer } from '#kit/employers.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { aVacancy } from '#kit/vacancies.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';
import { makeMove } from '../../actions/make-move.ts';
import { findApplicationOf, listEvents } from '../../store/applications.store.ts';
import type { ApplicationRow } from '../../store/tables.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
});
beforeEach(() => portal.clock.set('2026-11-24T10:00'));
afterAll(() => portal.close());

let counted = 0;

/** An employer at the own pages, with one open vacancy. */
async function atWork() {
  counted += 1;
  const employer = await anEmployer(portal.parts);
  const browser = visitor(portal.baseUrl);
  await signInEmployer(browser, portal.parts, employer.id);
  const vacancyNumber = await aVacancy(portal.parts, {
    number: `13010-${4000 + counted}`,
    establishmentNumber: employer.establishmentNumber,
    facts: { hiring: 1 },
  });
  return { employer, browser, vacancyNumber };
}

const rowOf = async ({ id }: ApplicationRow): Promise<ApplicationRow> => {
  const row = await findApplicationOf(portal.parts.database.reading, { side: 'office' }, id);
  if (row === undefined) throw new Error('the application is gone');
  return row;
};

const linesOf = async ({ id }: ApplicationRow) =>
  (await listEvents(portal.parts.database.reading, id)).map(({ kind, side }) => `${side} ${kind}`);

const partOf = ({ establishmentNumber }: Employer) => ({ side: 'employer', establishmentNumber }) as const;

const interview = (changes: Readonly<Record<string, string>> = {}) => ({
  'day-year': '２０２６',
  'day-month': '１２',
  'day-day': '１',
  time: '午後２時半',
  place: '東京都文京区後楽1-2-3 3階',
  words: '受付で名前を言ってください。',
  ...changes,
});

async function told(browser: Visitor, id: string, fields: Readonly<Record<string, string>>) {
  await browser.open(`/employer/applications/${id}/result`);
  await browser.submit({ ...fields, act: 'check' }, '/result');
  return browser.submit({ act: 'tell' }, '/result');
}

const accept = { outcome: 'hired', 'starts-on-year': '2027', 'starts-on-month': '1', 'starts-on-day': '5' };

describe('applicants', () => {
  it('stand with the one who waits longest first, by state, and of one vacancy alone [EMP-1]', async () => {
    const { browser, vacancyNumber, employer } = await atWork();
    expect((await browser.open('/employer/applications')).text).toContain('応募者はまだいません');
    const other = await aVacancy(portal.parts, {
      number: `13010-${5000 + counted}`,
      establishmentNumber: employer.establishmentNumber,
      facts: { title: '調理師' },
    });
    const first = await anApplication(portal.parts, { vacancyNumber });
    portal.clock.advance('PT10M');
    await anApplication(portal.parts, { vacancyNumber: other });
    const rejected = await anApplication(portal.parts, { vacancyNumber });
    await portal.parts.database.transaction((tx) =>
      makeMove(
        tx,
        portal.parts,
        { part: partOf(employer), applicationId: rejected.id, move: 'reject', actor: { kind: 'employer' } },
        portal.clock.now(),
      ),
    );
    const all = await browser.open('/employer/applications');
    expect(all.text).toContain('返事を待っている 2件');
    expect(all.text).toContain('選考が終わった 1件');
    expect(all.html.indexOf(first.id)).toBeLessThan(all.html.indexOf(rejected.id));
    expect(all.text).toContain('2026年11月29日（日）まで');
    const over = await browser.open('/employer/applications?group=over');
    expect(over.html).toContain(rejected.id);
    expect(over.html).not.toContain(first.id);
    const ofOne = await browser.open(`/employer/applications?vacancy=${other}`);
    expect(ofOne.text).toContain('すべて 1件');
    expect(ofOne.html).not.toContain(first.id);
  });

  it('are marked as read by a button, never by looking [EMP-1]', async () => {
    const { browser, vacancyNumber } = await atWork();
    const application = await anApplication(portal.parts, { vacancyNumber });
    const page = await browser.open(`/employer/applications/${application.id}`);
    expect(page.text).toContain('入居する方の暮らしを支えたいです。');
    expect(page.text).toContain('090-1234-5678');
    expect((await rowOf(application)).state).toBe('applied');
    const after = await browser.submit({});
    expect(after.text).toContain('応募した方のマイページに、確認したことが表示されます');
    expect((await rowOf(application)).state).toBe('read');
    expect(await linesOf(application)).toEqual(['job-seeker apply', 'employer read']);
  });
});

describe('an interview', () => {
  it('is set with a day and a time typed in any width, and the person is told [EMP-1]', async () => {
    const { browser, vacancyNumber } = await atWork();
    const { number, accountId, address } = await aSeeker(portal.parts);
    const application = await anApplication(portal.parts, { vacancyNumber, number, accountId });
    await browser.open(`/employer/applications/${application.id}/interview`);
    const page = await browser.submit(interview(), '/interview');
    expect(page.text).toContain('面接の予定を知らせました');
    expect(page.text).toContain('2026年12月01日 14時30分');
    const row = await rowOf(application);
    expect(row.interview_at?.toString()).toBe('2026-12-01T05:30:00Z');
    expect(row.read_at).not.toBeNull();
    expect((await browser.open(`/employer/applications/${application.id}`)).text).toContain('求職者の番です');
    await portal.cloned.database.pool.query(
      'update applications set interview_accepted_at = changed_at where id = $1',
      [application.id],
    );
    const accepted = await browser.open(`/employer/applications/${application.id}`);
    expect(accepted.text).toContain('面接の日を待っています');
    expect(accepted.text).toContain('結果が先に決まったときは、今でも登録できます');
    expect(accepted.text).not.toContain('求職者の番です');
    const { rows } = await portal.cloned.database.pool.query('select id from mails where to_address = $1', [
      address,
    ]);
    expect(rows).toHaveLength(1);
  });

  it.each([
    ['a day that is over', { 'day-month': '11', 'day-day': '2' }, '面接の日時が過ぎています'],
    ['a day in another year by a slip', { 'day-year': '2062' }, '面接の日が先すぎます'],
    ['a time that is none', { time: '25:00' }, '14:30 のように入れてください'],
    ['no place', { place: '' }, '「面接の場所」が入っていません'],
  ])('is not set for %s, and what was typed stays [EMP-1]', async (_what, changes, words) => {
    const { browser, vacancyNumber } = await atWork();
    const application = await anApplication(portal.parts, { vacancyNumber });
    await browser.open(`/employer/applications/${application.id}/interview`);
    const page = await browser.submit(interview(changes), '/interview');
    expect(page.status).toBe(422);
    expect(page.text).toContain(words);
    expect(page.html).toContain('受付で名前を言ってください。');
    expect((await rowOf(application)).state).toBe('applied');
  });
});

describe('the result of a selection', () => {
  it('is checked, then told with the first day of work; when full, ending the vacancy is offered [EMP-1]', async () => {
    const { browser, vacancyNumber } = await atWork();
    const application = await anApplication(portal.parts, { vacancyNumber });
    await browser.open(`/employer/applications/${application.id}/result`);
    const check = await browser.submit(
      {
        ...accept,
        differ: 'yes',
        differences: '始まりが9時30分になります。',
        words: 'お待ちしています。',
        act: 'check',
      },
      '/result',
    );
    expect(check.heading).toBe('選考結果の確認');
    expect(check.text).toContain('03-3812-8609');
    expect((await rowOf(application)).state).toBe('applied');
    const done = await browser.submit({ act: 'tell' }, '/result');
    expect(done.text).toContain('採用人数に届きました');
    expect(done.html).toContain(`/employer/vacancies/${vacancyNumber}/fill`);
    const row = await rowOf(application);
    expect(row).toMatchObject({
      state: 'hired',
      result: { outcome: 'hired', differences: '始まりが9時30分になります。', words: 'お待ちしています。' },
    });
    expect(row.starts_on?.toString()).toBe('2027-01-05');
  });

  it('is not told without the first day of work, or without saying what differs [EMP-1]', async () => {
    const { browser, vacancyNumber } = await atWork();
    const application = await anApplication(portal.parts, { vacancyNumber });
    await browser.open(`/employer/applications/${application.id}/result`);
    const page = await browser.submit({ outcome: 'hired', differ: 'yes', act: 'check' }, '/result');
    expect(page.status).toBe(422);
    expect(page.text).toContain('「働き始める日」が入っていません');
    expect(page.text).toContain('「相違の内容」が入っていません');
    const rejected = await browser.submit({ outcome: 'rejected', act: 'check' }, '/result');
    expect(rejected.heading).toBe('選考結果の確認');
  });

  it('is told until the end of the third month after the vacancy ended, and not a day longer [EMP-1]', async () => {
    const { browser, vacancyNumber, employer } = await atWork();
    const [early, late] = [
      await anApplication(portal.parts, { vacancyNumber }),
      await anApplication(portal.parts, { vacancyNumber }),
    ];
    const { parts, clock } = portal;
    await parts.database.transaction((tx) => setVacancyState(tx, vacancyNumber, 'cancelled', clock.now()));
    clock.set('2027-02-28T23:59');
    // The clock went far on: the session with it.
    await signInEmployer(browser, portal.parts, employer.id);
    expect((await told(browser, early.id, { outcome: 'rejected' })).text).toContain(
      '選考の結果を知らせました',
    );
    clock.set('2027-03-01T00:00');
    await signInEmployer(browser, portal.parts, employer.id);
    const page = await told(browser, late.id, { outcome: 'rejected' }).catch(() => browser.page);
    expect((await rowOf(late)).state).toBe('applied');
    expect(page.text).toContain('期限（2027年02月28日）が過ぎました');
  });

  it('is told once: of two users at the same moment one tells it, the other reads what stands [EMP-1]', async () => {
    const { browser, vacancyNumber, employer } = await atWork();
    const { establishmentNumber } = employer;
    const colleague = await anEmployer(portal.parts, { establishmentNumber, role: 'member' });
    const second = visitor(portal.baseUrl);
    await signInEmployer(second, portal.parts, colleague.id);
    const application = await anApplication(portal.parts, { vacancyNumber });
    const path = `/employer/applications/${application.id}/result`;
    await browser.open(path);
    await second.open(path);
    await browser.submit({ ...accept, differ: 'no', act: 'check' }, '/result');
    await second.submit({ outcome: 'rejected', act: 'check' }, '/result');
    const pages = await Promise.all([
      browser.submit({ act: 'tell' }, '/result'),
      second.submit({ act: 'tell' }, '/result'),
    ]);
    expect(pages.map(({ text }) => text.includes('選考の結果を知らせました')).sort()).toEqual([false, true]);
    expect(pages.some(({ text }) => text.includes('さきに変わりました'))).toBe(true);
    expect(await linesOf(application)).toHaveLength(2);
  });

  it('and a withdrawal at the same moment leave one outcome [EMP-1]', async () => {
    const { browser, vacancyNumber } = await atWork();
    const { number, accountId } = await aSeeker(portal.parts);
    const application = await anApplication(portal.parts, { vacancyNumber, number, accountId });
    await browser.open(`/employer/applications/${application.id}/result`);
    await browser.submit({ ...accept, differ: 'no', act: 'check' }, '/result');
    const withdrawing = {
      part: { side: 'job-seeker', numbers: [number] },
      applicationId: application.id,
      move: 'withdraw',
      actor: { kind: 'job-seeker', id: accountId },
    } as const;
    const [page, withdrawn] = await Promise.all([
      browser.submit({ act: 'tell' }, '/result'),
      portal.parts.database.transaction((tx) => makeMove(tx, portal.parts, withdrawing, portal.clock.now())),
    ]);
    const { state } = await rowOf(application);
    expect(state).toBe(withdrawn.ok ? 'withdrawn' : 'hired');
    expect(page.text).toContain(withdrawn.ok ? 'さきに変わりました' : '選考の結果を知らせました');
  });
});
