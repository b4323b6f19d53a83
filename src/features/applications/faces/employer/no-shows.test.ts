import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anApplication, aSeeker } from '#kit/applications.ts';
import { anEmployer, signInEmployer } from '#kit/employers.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { aVacancy } from '#kit/vacancies.ts';
import { visitor } from '#kit/visitor.ts';
import { makeMove } from '../../actions/make-move.ts';
import { findApplicationOf } from '../../store/applications.store.ts';
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
    number: `13010-${7000 + counted}`,
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

const interview = (changes: Readonly<Record<string, string>> = {}) => ({
  'day-year': '２０２６',
  'day-month': '１２',
  'day-day': '１',
  time: '午後２時半',
  place: '東京都文京区後楽1-2-3 3階',
  words: '受付で名前を言ってください。',
  ...changes,
});

describe('a no-show', () => {
  it('is reported after the interview with what it means for the person said first [REFER-6]', async () => {
    const { browser, vacancyNumber, employer } = await atWork();
    const application = await anApplication(portal.parts, { vacancyNumber });
    await browser.open(`/employer/applications/${application.id}/interview`);
    await browser.submit(interview({ 'day-month': '11', 'day-day': '27' }), '/interview');
    const path = `/employer/applications/${application.id}/no-show`;
    expect((await browser.open(path)).text).toContain('面接の時刻が過ぎてから報告できます');
    portal.clock.set('2026-11-27T15:00');
    // The clock went far on: the session with it.
    await signInEmployer(browser, portal.parts, employer.id);
    const asked = await browser.open(path);
    expect(asked.text).toContain('3か月の間に5回報告されると、オンライン自主応募が使えなくなります');
    expect((await browser.submit({}, '/no-show')).status).toBe(422);
    const done = await browser.submit({ 'no-word': 'yes' }, '/no-show');
    expect(done.text).toContain('面接不参加を報告しました');
    expect((await rowOf(application)).state).toBe('no-show');
  });

  it('is none where the office referred, or where the person declined before [REFER-6]', async () => {
    const { browser, vacancyNumber } = await atWork();
    const referred = await anApplication(portal.parts, { vacancyNumber, channel: 'counter-referral' });
    const path = (id: string) => `/employer/applications/${id}/no-show`;
    expect((await browser.open(path(referred.id))).text).toContain('ハローワークの紹介による応募です');
    const { number, accountId } = await aSeeker(portal.parts);
    const own = await anApplication(portal.parts, { vacancyNumber, number, accountId });
    const withdrawing = {
      part: { side: 'job-seeker', numbers: [number] },
      applicationId: own.id,
      move: 'withdraw',
      actor: { kind: 'job-seeker', id: accountId },
    } as const;
    await portal.parts.database.transaction((tx) =>
      makeMove(tx, portal.parts, withdrawing, portal.clock.now()),
    );
    expect((await browser.open(path(own.id))).text).toContain('面接の前に辞退しています');
  });
});

describe('a referral', () => {
  it('shows its letter as a page and as a paper [REFER-2] [EMP-1]', async () => {
    const { browser, vacancyNumber } = await atWork();
    const application = await anApplication(portal.parts, { vacancyNumber, channel: 'online-referral' });
    const page = await browser.open(`/employer/applications/${application.id}/letter`);
    expect(page.heading).toBe('紹介状');
    expect(page.text).toContain('山田 花子');
    const file = await browser.open(`/employer/applications/${application.id}/letter/pdf`);
    expect(file.headers.get('content-type')).toBe('application/pdf');
  });
});
