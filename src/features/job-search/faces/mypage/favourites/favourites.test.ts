import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policy } from '#kernel/policy.ts';
import { Temporal } from '#kernel/time.ts';
import { formsOf } from '#kit/page-parts.ts';
import { aJobSeeker, anAccount } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { signIn } from '#kit/presence.ts';
import { aVacancy } from '#kit/vacancies.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';
import { addFavourite } from '../../../actions/add-favourite.ts';
import { forgetSeen } from '../../../store/seen-vacancies.store.ts';

let portal: TestPortal;
const list = '/mypage/jobs/favourites';

beforeAll(async () => {
  portal = await openTestPortal();
  portal.clock.set('2026-11-21T10:00');
  for (const [number, title] of [
    ['13010-1', '介護福祉士'],
    ['13010-2', '調理師'],
  ] as const) {
    await aVacancy(portal.parts, { number, facts: { title } });
  }
});
afterAll(() => portal.close());

async function somebody(invalid = false): Promise<{ browser: Visitor; id: string; number: string }> {
  const { number } = await aJobSeeker(
    portal.parts,
    invalid ? { invalid_since: Temporal.PlainDate.from('2026-11-20'), invalid_reason: 'owner' as const } : {},
  );
  const { id } = await anAccount(portal.parts, { jobSeekerNumber: number });
  const browser = visitor(portal.baseUrl);
  await signIn(browser, portal.parts, id);
  return { browser, id, number };
}

/** Presses the button of a vacancy as it stands on the present page. */
async function press(browser: Visitor, number: string) {
  const form = formsOf(browser.page.html).find(
    ({ action, fields }) =>
      action === list && fields.some(([name, value]) => name === 'number' && value === number),
  );
  if (form === undefined) throw new Error(`no button for ${number}`);
  return browser.post(list, Object.fromEntries(form.fields), { 'sec-fetch-site': 'same-origin' });
}

const fill = (accountId: string, count: number) =>
  portal.cloned.database.pool
    .query(
      `with made as (
       insert into vacancies (number, establishment_number, state, received_on, valid_through, disclosure, answers,
         changed_at, kind, hours, employment, occupation, prefecture, municipality, shifts, days_off, insurance, tags, alike)
       select '99999-' || n, establishment_number, state, received_on, valid_through, disclosure, answers, changed_at,
         kind, hours, employment, occupation, prefecture, municipality, shifts, days_off, insurance, tags, alike
         from vacancies, generate_series(1, 300) as n where number = '13010-1'
       on conflict do nothing)
     select 1`,
    )
    .then(() =>
      portal.cloned.database.pool.query(
        `insert into favourites select $1, id, '2026-11-01T00:00:00Z' from vacancies
        where number like '99999-%' order by id limit $2`,
        [accountId, count],
      ),
    );

const count = async (accountId: string): Promise<number> =>
  Number(
    (
      await portal.cloned.database.pool.query('select count(*) as n from favourites where account_id = $1', [
        accountId,
      ])
    ).rows[0].n,
  );

const idOf = async (number: string): Promise<number> =>
  Number(
    (await portal.cloned.database.pool.query('select id from vacancies where number = $1', [number])).rows[0]
      .id,
  );

describe('favourites', () => {
  it('keeps a vacancy from its card, brings back to the same card, and lets it go again [JOB-4]', async () => {
    const { browser } = await somebody();
    const search = `/mypage/jobs?words=${encodeURIComponent('介護')}`;
    await browser.open(search);
    const { url, html } = await press(browser, '13010-1');
    expect(url).toBe(search);
    expect(html).toContain('お気に入り済み');
    expect((await browser.open(list)).text).toContain('介護福祉士');
    await press(browser, '13010-1');
    expect((await browser.open(list)).text).toContain('「お気に入り」を押した求人が、ここに並びます。');
  });

  it('keeps a vacancy from its short card too [JOB-4]', async () => {
    const { browser } = await somebody();
    await browser.open('/mypage/jobs?view=short');
    const { url, html } = await press(browser, '13010-2');
    expect(url).toBe('/mypage/jobs?view=short');
    expect(html).toContain('お気に入り済み');
  });

  it('keeps one from its page, newest first [JOB-4]', async () => {
    const { browser } = await somebody();
    await browser.open('/mypage/jobs/13010-1');
    expect((await press(browser, '13010-1')).url).toBe('/mypage/jobs/13010-1');
    portal.clock.advance('PT1M');
    await browser.open('/mypage/jobs/13010-2');
    await press(browser, '13010-2');
    const { text } = await browser.open(list);
    expect(text.indexOf('調理師')).toBeLessThan(text.indexOf('介護福祉士'));
    expect(text).toContain('2件（300件まで）');
  });

  it('leads nobody elsewhere after the button', async () => {
    const { browser } = await somebody();
    await browser.open('/mypage/jobs/13010-1');
    const [form] = formsOf(browser.page.html).filter(({ action }) => action === list);
    const fields = {
      ...Object.fromEntries(form?.fields ?? []),
      back: 'https://elsewhere.example/mypage/jobs',
    };
    const { url } = await browser.post(list, fields, { 'sec-fetch-site': 'same-origin' });
    expect(url).toBe('/mypage/jobs/13010-1');
  });

  it('takes 300, says so at the next one and what to do [JOB-4] [s-biz1]', async () => {
    const { browser, id } = await somebody();
    await fill(id, policy.favourites.most);
    await browser.open('/mypage/jobs/13010-1');
    const { status, text } = await press(browser, '13010-1');
    expect(status).toBe(422);
    expect(text).toContain('300件あります。1件消すと保存できます。');
    expect(await count(id)).toBe(300);
  });

  it('never has 301, whatever is pressed at the same moment [JOB-4]', async () => {
    const { id } = await somebody();
    await fill(id, policy.favourites.most - 1);
    const both = await Promise.all(
      [await idOf('13010-1'), await idOf('13010-2')].map((vacancy) =>
        addFavourite(portal.parts, id, vacancy, portal.clock.now()),
      ),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await count(id)).toBe(300);
  });

  it('says of an ended one that it is over [JOB-4]', async () => {
    const { browser, id } = await somebody();
    await aVacancy(portal.parts, {
      number: '13010-5',
      facts: { title: '清掃員' },
      validThrough: '2026-11-22',
    });
    await browser.open('/mypage/jobs/13010-5');
    await press(browser, '13010-5');
    portal.clock.advance('P2D');
    const again = visitor(portal.baseUrl);
    await signIn(again, portal.parts, id);
    expect((await again.open(list)).text).toContain('募集は2026年11月22日に終わりました。');
  });

  it('is not to be had while the registration is invalid [REG-8]', async () => {
    const { browser } = await somebody(true);
    const { status, heading } = await browser.open(list);
    expect([status, heading]).toEqual([403, 'お気に入りの保存は、今は使えません']);
  });
});

describe('what was seen', () => {
  it('lets one go that is over, and only that one', async () => {
    const { browser } = await somebody();
    await aVacancy(portal.parts, { number: '13010-7', facts: { title: '警備員' } });
    for (const number of ['13010-1', '13010-7']) await browser.open(`/mypage/jobs/${number}`);
    await aVacancy(portal.parts, {
      number: '13010-7',
      facts: { title: '警備員' },
      receivedOn: '2026-01-01',
      validThrough: '2026-01-31',
    });
    const { html } = await browser.open('/mypage/jobs/seen');
    expect(html).toContain('募集は2026年01月31日に終わりました。');
    const form = formsOf(html).find(
      ({ action, fields }) =>
        action === '/mypage/jobs/seen' && fields.some(([, value]) => value === '13010-7'),
    );
    const { url, text } = await browser.post('/mypage/jobs/seen', Object.fromEntries(form?.fields ?? []), {
      'sec-fetch-site': 'same-origin',
    });
    expect(url).toBe('/mypage/jobs/seen');
    expect(text).toContain('介護福祉士');
    expect(text).not.toContain('警備員');
  });

  it('marks the cards of vacancies that were opened and lists them, the latest first', async () => {
    const { browser, id } = await somebody();
    await browser.open('/mypage/jobs');
    expect(browser.page.text).not.toContain('見ました');
    await browser.open('/mypage/jobs/13010-1');
    portal.clock.advance('PT1M');
    await browser.open('/mypage/jobs/13010-2');
    expect((await browser.open('/mypage/jobs')).text).toContain('見ました');
    const { text } = await browser.open('/mypage/jobs/seen');
    expect(text.indexOf('調理師')).toBeLessThan(text.indexOf('介護福祉士'));
    portal.clock.advance('PT2160H');
    await forgetSeen(portal.parts.database.reading, portal.clock.now());
    const { rows } = await portal.cloned.database.pool.query(
      'select from seen_vacancies where account_id = $1',
      [id],
    );
    expect(rows).toHaveLength(0);
  });

  it('keeps the latest hundred', async () => {
    const { browser, id } = await somebody();
    await fill(id, 0);
    await portal.cloned.database.pool.query(
      `insert into seen_vacancies select $1, id, '2026-11-20T00:00:00Z' from vacancies where number like '99999-%' limit 100`,
      [id],
    );
    await aVacancy(portal.parts, { number: '13010-6', validThrough: '2027-12-31' });
    await browser.open('/mypage/jobs/13010-6');
    const { rows } = await portal.cloned.database.pool.query(
      'select from seen_vacancies where account_id = $1',
      [id],
    );
    expect(rows).toHaveLength(100);
  });
});
