import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aJobSeeker, anAccount } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { signIn } from '#kit/presence.ts';
import { aVacancy } from '#kit/vacancies.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';
import { saveSearch } from '../../../actions/save-search.ts';
import { listSavedSearches } from '../../../store/saved-searches.store.ts';

let portal: TestPortal;
const list = '/mypage/jobs/saved';
const save = `${list}/new`;
const searchOf = (words: string): string => `words=${encodeURIComponent(words)}`;

beforeAll(async () => {
  portal = await openTestPortal();
  portal.clock.set('2026-11-21T10:00');
  await aVacancy(portal.parts, { facts: { title: '介護福祉士' } });
});
afterAll(() => portal.close());

async function somebody(): Promise<{ browser: Visitor; id: string }> {
  const { number } = await aJobSeeker(portal.parts);
  const { id } = await anAccount(portal.parts, { jobSeekerNumber: number });
  const browser = visitor(portal.baseUrl);
  await signIn(browser, portal.parts, id);
  return { browser, id };
}

const saving = (id: string, words: string) =>
  saveSearch(portal.parts, id, { name: words, conditions: searchOf(words) }, portal.clock.now());

const savedOf = (id: string) => listSavedSearches(portal.parts.database.reading, id);

describe('saved searches', () => {
  it('saves what is asked for under a name and runs it again without entering anything [JOB-3]', async () => {
    const { browser } = await somebody();
    const search = `/mypage/jobs?${searchOf('介護')}&tag=no-experience`;
    const { html } = await browser.open(search);
    const href = /href="(\/mypage\/jobs\/saved\/new[^"]*)"/u.exec(html)?.[1]?.replaceAll('&amp;', '&');
    const { html: form } = await browser.open(href ?? '');
    expect(form).toContain('value="介護・経験不問"');
    const { text, html: saved } = await browser.submit({}, save);
    expect(text).toContain('条件を保存しました');
    expect(saved).toContain(`href="${search.replaceAll('&', '&amp;')}"`);
    expect((await browser.open('/mypage/jobs')).text).toContain('介護・経験不問（新着0件）');
  });

  it('says of the fourth that there are three, and replaces one of them [JOB-3] [s-biz1]', async () => {
    const { browser, id } = await somebody();
    for (const words of ['介護', '調理', '事務']) {
      await saving(id, words);
      portal.clock.advance('PT1S');
    }
    await browser.open(`${save}?${new URLSearchParams({ conditions: searchOf('清掃') })}`);
    expect(browser.page.text).toContain('3件保存しています');
    expect((await browser.submit({ name: '清掃' }, save)).status).toBe(422);
    const [first] = await savedOf(id);
    await browser.submit({ name: '清掃の仕事', over: first?.id ?? '' }, save);
    expect((await savedOf(id)).map(({ name }) => name)).toEqual(['清掃の仕事', '調理', '事務']);
  });

  it('never has four, whatever is saved at the same moment [JOB-3]', async () => {
    const { id } = await somebody();
    const all = await Promise.all(['あ', 'い', 'う', 'え', 'お'].map((words) => saving(id, words)));
    expect(all.filter(({ ok }) => ok)).toHaveLength(3);
    expect(await savedOf(id)).toHaveLength(3);
  });

  it('tells exactly how many came in since the last look [JOB-3]', async () => {
    const { browser, id } = await somebody();
    await saving(id, '警備');
    for (const hidden of [1, 2, 4] as const) {
      await aVacancy(portal.parts, { disclosure: hidden, facts: { title: '警備員' } });
    }
    await aVacancy(portal.parts, { facts: { title: '運転手' } });
    expect((await browser.open(list)).text).toContain('新着2件');
    await browser.open(`/mypage/jobs?${searchOf('警備')}&page=2`);
    expect((await browser.open(list)).text).toContain('新着0件');
  });

  it('changes the name, and deletes after asking [JOB-3]', async () => {
    const { browser, id } = await somebody();
    await saving(id, '介護');
    const [saved] = await savedOf(id);
    const path = `${list}/${saved?.id}`;
    await browser.open(path);
    expect((await browser.submit({ name: '' }, path)).status).toBe(422);
    expect((await browser.submit({ name: '近くの介護' }, path)).text).toContain('近くの介護');
    await browser.open(`${path}/delete`);
    expect(await savedOf(id)).toHaveLength(1);
    expect((await browser.submit({}, `${path}/delete`)).text).toContain('保存した条件を消しました');
    expect(await savedOf(id)).toHaveLength(0);
  });

  it('shows and changes nobody else’s [JOB-3]', async () => {
    const [one, other] = [await somebody(), await somebody()];
    await saving(one.id, '介護');
    const [saved] = await savedOf(one.id);
    for (const path of [`${list}/${saved?.id}`, `${list}/${saved?.id}/delete`, `${list}/x`]) {
      expect((await other.browser.open(path)).status).toBe(404);
    }
    await other.browser.open(list);
    await other.browser.post(`${list}/${saved?.id}/delete`, {}, { 'sec-fetch-site': 'same-origin' });
    expect(await savedOf(one.id)).toHaveLength(1);
  });
});
