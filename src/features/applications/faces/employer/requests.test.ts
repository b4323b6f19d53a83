import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aSeeker } from '#kit/applications.ts';
import { anEmployer, signInEmployer } from '#kit/employers.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { aVacancy } from '#kit/vacancies.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';
import { moveOneInvitation } from '../../actions/move-invitation.ts';
import { listRequestsOf } from '../../store/requests.query.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
});
beforeEach(() => portal.clock.set('2026-11-24T10:00'));
afterAll(() => portal.close());

let counted = 0;

async function atWork(facts: Parameters<typeof anEmployer>[1] = {}) {
  counted += 1;
  const employer = await anEmployer(portal.parts, facts);
  const browser = visitor(portal.baseUrl);
  await signInEmployer(browser, portal.parts, employer.id);
  const vacancyNumber = await aVacancy(portal.parts, {
    number: `13010-${6000 + counted}`,
    establishmentNumber: employer.establishmentNumber,
  });
  return { employer, browser, vacancyNumber };
}

/** Somebody whom one rare word finds. */
async function somebody(word: string) {
  return aSeeker(portal.parts, {
    name: '鈴木　太郎',
    answers: {
      'published-parts': ['introduction'],
      'self-introduction': `${word} 鈴木太郎です。電話は090-1234-5678です。`,
      'wished-places': [{ place: { text: '文京区', code: '13105' } }],
    },
  });
}

const pathsOf = ({ html }: { html: string }): readonly string[] => [
  ...new Set([...html.matchAll(/href="(\/employer\/job-seekers\/[\w-]+)"/gu)].map(([, path]) => path ?? '')),
];

const searched = (browser: Visitor, word: string) =>
  browser.open(`/employer/job-seekers?words=${encodeURIComponent(word)}`);

async function sent(browser: Visitor, path: string, vacancyNumber: string) {
  await browser.open(`${path}/request`);
  await browser.submit({ vacancy: vacancyNumber, words: '夜勤の経験を見ました。', act: 'check' }, '/request');
  return browser.submit({ act: 'send' }, '/request');
}

describe('people who are public', () => {
  it('are shown without name, number or a way to reach them, on cards and on their page [REFER-4]', async () => {
    const { browser } = await atWork();
    const { number, accountId, address } = await somebody('鸚鵡返');
    const list = await searched(browser, '鸚鵡返');
    expect(list.text).toContain('1人');
    expect(list.text).toContain('介護福祉士を希望する方・40代');
    const [path = ''] = pathsOf(list);
    const page = await browser.open(path);
    expect(page.status).toBe(200);
    expect(page.text).toContain('鸚鵡返');
    for (const { html } of [list, page]) {
      for (const secret of [number, '7000', accountId, address, '鈴木', 'ヤマダ', '1234', '飯田橋1-1']) {
        expect([secret, html.includes(secret)]).toEqual([secret, false]);
      }
    }
  });

  it('have another key for each establishment, and none opens with the other’s [REFER-4]', async () => {
    const [one, other] = [await atWork(), await atWork()];
    await somebody('鸚鵡貝');
    const [path = ''] = pathsOf(await searched(one.browser, '鸚鵡貝'));
    const [second = ''] = pathsOf(await searched(other.browser, '鸚鵡貝'));
    expect(path).not.toBe(second);
    expect((await other.browser.open(path)).status).toBe(404);
    expect((await one.browser.open(`/employer/job-seekers/13010-7000001`)).status).toBe(404);
  });

  it('are gone the moment they are public no more [REFER-4]', async () => {
    const { browser } = await atWork();
    const { number } = await somebody('鸚鵡病');
    const [path = ''] = pathsOf(await searched(browser, '鸚鵡病'));
    await portal.cloned.database.pool.query(
      `update job_seekers set answers = answers || '{"publication":"hidden"}' where number = $1`,
      [number],
    );
    expect((await browser.open(path)).status).toBe(410);
    expect(pathsOf(await searched(browser, '鸚鵡病'))).toEqual([]);
  });

  it('are shown to establishments that the office has confirmed, and to no other [REFER-4]', async () => {
    const confirmed = await atWork();
    const { browser } = await atWork({ standing: 'provisional' });
    await somebody('鸚鵡飼');
    const [path = ''] = pathsOf(await searched(confirmed.browser, '鸚鵡飼'));
    const page = await searched(browser, '鸚鵡飼');
    expect(page.status).toBe(403);
    expect(pathsOf(page)).toEqual([]);
    expect((await browser.open(path)).status).toBe(403);
  });

  it('are searched by an address that can be kept; a place is known by its name [REFER-4]', async () => {
    const { browser } = await atWork();
    await somebody('鸚鵡石');
    const named = await browser.open(
      `/employer/job-seekers?near=${encodeURIComponent('文京区')}&words=${encodeURIComponent('鸚鵡石')}&experience=`,
    );
    expect(named.url).toBe(`/employer/job-seekers?place=13105&words=${encodeURIComponent('鸚鵡石')}`);
    expect(named.text).toContain('東京都文京区');
    expect(pathsOf(named)).toHaveLength(1);
    const many = await browser.open(`/employer/job-seekers?near=${encodeURIComponent('府中市')}`);
    expect(many.text).toContain('どれですか');
    const none = await browser.open(
      `/employer/job-seekers?age=10&age=60&words=${encodeURIComponent('鸚鵡石')}`,
    );
    expect(none.text).toContain('この条件の方は0人です');
  });
});

describe('a request', () => {
  it('is checked, sent, told to the person, and sent once only [REFER-4]', async () => {
    const { browser, vacancyNumber } = await atWork();
    const { address } = await somebody('鶺鴒一');
    const [path = ''] = pathsOf(await searched(browser, '鶺鴒一'));
    await browser.open(`${path}/request`);
    const check = await browser.submit(
      { vacancy: vacancyNumber, words: '夜勤の経験を見ました。\r\n<b "ぜひ" &amp;', act: 'check' },
      '/request',
    );
    expect(check.heading).toBe('リクエストの確認');
    expect(check.html).toContain('&lt;b &quot;ぜひ&quot; &amp;amp;');
    const pages = await Promise.all([
      browser.submit({ act: 'send' }, '/request'),
      browser.submit({ act: 'send' }, '/request'),
    ]);
    expect(pages.filter(({ text }) => text.includes('リクエストを送りました'))).toHaveLength(1);
    const mails = await portal.cloned.database.pool.query('select id from mails where to_address = $1', [
      address,
    ]);
    expect(mails.rowCount).toBe(1);
    const page = await browser.open(path);
    expect(page.text).toContain('返事を待っています');
    expect(page.text).toContain('送れる求人がありません');
    expect((await browser.open(`${path}/request`)).url).toBe(path);
  });

  it('asks for a vacancy and words, and keeps what was typed [REFER-4]', async () => {
    const { browser } = await atWork();
    await somebody('鶺鴒二');
    const [path = ''] = pathsOf(await searched(browser, '鶺鴒二'));
    await browser.open(`${path}/request`);
    const page = await browser.submit({ words: 'あ'.repeat(1001), act: 'check' }, '/request');
    expect(page.status).toBe(422);
    expect(page.text).toContain('求人を1つ選んでください');
    expect(page.text).toContain('1,000文字まで');
    const foreign = await atWork();
    const other = await browser.submit(
      { vacancy: foreign.vacancyNumber, words: 'あ', act: 'send' },
      '/request',
    );
    expect(other.status).toBe(422);
  });

  it('is sent to ten people of a vacancy, and only of one that takes applications online [REFER-4]', async () => {
    const { browser, vacancyNumber } = await atWork();
    for (let count = 0; count <= 10; count += 1) await somebody('鶺鴒三');
    const people = pathsOf(
      await browser.open(`/employer/job-seekers?size=50&words=${encodeURIComponent('鶺鴒三')}`),
    );
    expect(people).toHaveLength(11);
    for (const path of people.slice(0, 10)) {
      expect((await sent(browser, path, vacancyNumber)).text).toContain('リクエストを送りました');
    }
    expect((await browser.open(people[10] ?? '')).text).toContain('送れる求人がありません');
    const closed = await atWork();
    await portal.cloned.database.pool.query(
      `update vacancies set answers = answers - 'online-application' where number = $1`,
      [closed.vacancyNumber],
    );
    const [path = ''] = pathsOf(await searched(closed.browser, '鶺鴒三'));
    expect((await closed.browser.open(path)).text).toContain(
      'オンライン自主応募を受け付けている公開中の求人',
    );
  });

  it('is withdrawn while it waits; a reason for declining is read afterwards [REFER-4]', async () => {
    const { browser, vacancyNumber, employer } = await atWork();
    const { number } = await somebody('鶺鴒四');
    await somebody('鶺鴒四');
    const paths = pathsOf(await searched(browser, '鶺鴒四'));
    for (const path of paths) await sent(browser, path, vacancyNumber);
    const requests = await listRequestsOf(portal.parts.database.reading, employer.establishmentNumber, {
      skip: 0,
      most: 9,
    });
    const declined = requests.find((one) => one.job_seeker_number === number);
    const waiting = requests.find((one) => one.job_seeker_number !== number);
    const moving = {
      id: declined?.id ?? '',
      move: 'decline',
      by: 'job-seeker',
      isOurs: () => true,
      actor: { kind: 'job-seeker' },
      declining: { reason: 'place', words: '家から遠いためです。' },
    } as const;
    await portal.parts.database.transaction((tx) =>
      moveOneInvitation(tx, portal.parts, moving, portal.clock.now()),
    );
    await browser.open(`/employer/requests/${waiting?.id}/withdrawal`);
    const list = await browser.submit({}, '/withdrawal');
    expect(list.text).toContain('リクエストを取り下げました');
    expect(list.text).toContain('家から遠いためです。');
    expect((await browser.open(`/employer/requests/${declined?.id}/withdrawal`)).text).toContain(
      'さきに変わりました',
    );
    expect((await browser.open('/employer')).text).toContain('リクエストの返事を読む');
  });
});
