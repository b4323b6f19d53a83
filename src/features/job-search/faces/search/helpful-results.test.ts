import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { aVacancy } from '#kit/vacancies.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await openTestPortal();
  portal.clock.set('2026-11-21T10:00');
  await aVacancy(portal.parts, { number: '13010-1' });
  await aVacancy(portal.parts, {
    number: '13010-2',
    establishmentNumber: '1301-000002-2',
    facts: { title: '調理師', contents: '未経験の方も歓迎します。', experience: 'needed' },
  });
  await aVacancy(portal.parts, {
    number: '13010-3',
    establishmentNumber: '1301-000003-3',
    facts: { title: '清掃員', 'home-working': 'some' },
  });
});
afterAll(() => portal.close());

const stranger = (): Visitor => visitor(portal.baseUrl);
const word = encodeURIComponent;
const plain = (text: string): string => text.replace(/\s/gu, '');

describe('a result that leads on', () => {
  it('offers the condition that was typed as a word, also when nothing is found [JOB-1]', async () => {
    const browser = stranger();
    const { html, text } = await browser.open(`/jobs?words=${word('経験不問')}`);
    expect(plain(text)).toContain('この条件の求人は0件です');
    expect(plain(text)).toContain('「経験不問」の条件でさがす（2件）');
    expect(html).toContain('href="/jobs?tag=no-experience"');
    expect(plain((await browser.open('/jobs?tag=no-experience')).text)).toContain('2件1～2件目');
  });

  it('offers it beside what the word itself finds, with the rest of the search kept [JOB-1]', async () => {
    const { html, text } = await stranger().open(`/jobs?words=${word('東京 未経験')}&hours=full`);
    expect(plain(text)).toContain('1件1～1件目');
    expect(plain(text)).toContain('「経験不問」の条件でさがす（2件）');
    expect(html).toContain(`href="/jobs?words=${word('東京')}&amp;hours=full&amp;tag=no-experience"`);
  });

  it('says what to drop together where no single condition is in the way [JOB-1]', async () => {
    const { text } = await stranger().open(`/jobs?words=${word('東京 ﾅｲｺﾄﾊﾞ')}&tag=housing`);
    expect(plain(text)).toContain('「すべての条件」を外すと3件あります');
    const { text: none } = await stranger().open(`/jobs?words=${word('東京 調理師')}&tag=housing&place=14`);
    expect(plain(none)).toContain('「ことば以外のすべて」を外すと1件あります');
  });

  it('offers all of them together, where each alone would find nothing [JOB-1]', async () => {
    const { html, text } = await stranger().open(`/jobs?words=${word('未経験 在宅')}`);
    expect(plain(text)).toContain('「経験不問」「在宅勤務」の条件でさがす（1件）');
    expect(html).toContain('href="/jobs?tag=no-experience&amp;tag=at-home"');
  });

  it('lets each word be dropped by itself [JOB-1]', async () => {
    const { html } = await stranger().open(`/jobs?words=${word('東京 調理師')}&in=title&in=place`);
    expect(html).toContain(`href="/jobs?words=${word('東京')}&amp;in=title&amp;in=place"`);
    expect(html).toContain('さがすところ：職種・就業場所');
    const { html: any } = await stranger().open(`/jobs?words=${word('東京 調理師')}&match=any`);
    expect(any).toContain('東京、調理師のどれか');
  });

  it('leads whoever is not logged in to My Page to keep the search [JOB-3]', async () => {
    const { html } = await stranger().open('/jobs?tag=at-home');
    expect(html).toContain('href="/mypage/jobs/saved/new?conditions=tag%3Dat-home"');
    expect((await stranger().open('/jobs')).html).not.toContain('/mypage/jobs/saved/new');
  });

  it('offers no condition that would find nothing [JOB-1]', async () => {
    expect((await stranger().open(`/jobs?words=${word('在宅')}`)).text).toContain('の条件でさがす');
    expect((await stranger().open(`/jobs?words=${word('社宅')}`)).text).not.toContain('の条件でさがす');
  });

  it.each([
    ['at the start', '', 'どこにもない町'],
    ['beside other conditions', `&words=${word('介護')}`, 'どこにもない町'],
    ['among places that are known', '', '文京区 どこにもない町'],
  ])('keeps a place that it does not know in its field: %s [JOB-1]', async (_, rest, typed) => {
    const { html } = await stranger().open(`/jobs?near=${word(typed)}${rest}`);
    expect(html).toMatch(/<input[^>]*name="near"[^>]*value="どこにもない町"/u);
  });

  it('keeps the name of a job that it does not know in its field [JOB-1]', async () => {
    const { html } = await stranger().open(`/jobs?job=${word('ふしぎ屋')}`);
    expect(html).toMatch(/<input[^>]*name="job"[^>]*value="ふしぎ屋"/u);
  });
});

describe('the 求人票 on paper', () => {
  it('compares the wage as the page does [JOB-2]', async () => {
    const [page, paper] = [
      await stranger().open('/jobs/13010-1'),
      await stranger().open('/jobs/13010-1/print'),
    ];
    for (const words of ['月額にすると205,000円～290,000円', '時給にすると1,220円～1,726円', '目安です']) {
      expect(plain(page.text)).toContain(words);
      expect(plain(paper.text)).toContain(words);
    }
    expect(plain(paper.text)).toContain('就業時間(1)09時00分～18時00分');
  });

  it('has a list of its sections on the page, each leading to one [JOB-2]', async () => {
    const { html } = await stranger().open('/jobs/13010-1');
    const links = [...html.matchAll(/href="#(section-[\w-]+)"/gu)].map(([, id]) => id ?? '');
    expect(links.length).toBeGreaterThan(4);
    for (const id of links) expect(html).toContain(`id="${id}"`);
  });
});
