import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { aVacancy } from '#kit/vacancies.ts';
import { visitor } from '#kit/visitor.ts';

const long = (text: string, times: number): string => encodeURIComponent(text.repeat(times));

/** Addresses that nobody means well with, or that broken programs make; what each is. */
const hostileQueries: readonly (readonly [what: string, query: string])[] = [
  ['a NUL', 'words=%00'],
  ['a NUL within a word', 'words=a%00b&without=%00&without-employer=c%00'],
  ['a quote', "words='"],
  ['a double quote that is never closed', 'words=%22'],
  ['a Japanese quote that is never closed', `words=${encodeURIComponent('「介護')}`],
  ['a percent sign', 'words=%25'],
  ['an underline', 'words=_'],
  ['a backslash', 'words=%5C'],
  ['backslashes and signs of the pattern', 'words=%5C%25%5C_%5C%5C'],
  ['a broken escape', 'words=%E3%81'],
  ['an escape of nothing', 'words=%zz'],
  ['an emoji', `words=${encodeURIComponent('👩‍🚒🏽')}`],
  ['combining marks', `words=${encodeURIComponent(`か${'\u3099'.repeat(200)}`)}`],
  ['a thousand words', `words=${long('介護 ', 1000)}`],
  ['a thousand different words', `words=${Array.from({ length: 1000 }, (_, n) => `w${n}`).join('+')}`],
  ['a very long word', `words=${'x'.repeat(6000)}`],
  ['a lone surrogate', 'words=%ED%A0%80'],
  ['letters from right to left', `words=${encodeURIComponent('\u202Eabc\u200F')}`],
  ['blanks of every width', 'words=%E3%80%80%09%0A%0D+%C2%A0'],
  ['a zero-width blank', 'words=%E2%80%8B'],
  ['a page below nothing', 'page=-1'],
  ['no page', 'page=0'],
  ['half a page', 'page=1.5'],
  ['a page far beyond', 'page=99999999999'],
  ['a page beyond figures', 'page=1e300'],
  ['a page of words', 'page=first'],
  ['an endless size', 'size=1e9'],
  ['a size below nothing', 'size=-10'],
  ['lists as some programs write them', 'place[]=13&place[0]=13&place%5B%5D=13'],
  ['the same condition twice', 'hours=full&hours=full&hours=part'],
  ['an unknown condition', 'colour=blue&__proto__=1&constructor=2'],
  ['unknown values', 'hours=__proto__&employment=constructor&tag=toString&kind=hasOwnProperty'],
  ['an unknown place', 'place=99&place=99999&place=abc'],
  ['every place', `place=${Array.from({ length: 400 }, (_, n) => String(13_101 + n)).join(',')}`],
  ['a hundred places', Array.from({ length: 100 }, (_, n) => `place=${13_101 + n}`).join('&')],
  ['an unknown occupation', 'occupation=000&plain=99-99'],
  ['a wage beyond figures', 'wage=99999999999999999999'],
  ['a wage below nothing', 'wage=-1'],
  ['a wage that is none', 'wage=NaN&holidays=Infinity&overtime=null'],
  ['days beyond the calendar', 'new=99999999&ends=99999999'],
  ['a time that is none', 'from=25:00&to=99:99'],
  ['the end before the beginning', 'from=18:00&to=09:00'],
  ['an age beyond ages', 'age=99999999&schooling=none'],
  ['a date', 'new=2026-13-45&ends=tomorrow'],
  ['SQL', `words=${encodeURIComponent("'; drop table vacancies; --")}`],
  ['SQL in every field', "place=13'--&sort=id;select&number=1' or '1'='1"],
  ['a script', `words=${encodeURIComponent('<script>alert(1)</script>')}`],
  ['a script out of an attribute', `words=${encodeURIComponent('" autofocus onfocus="alert(1)')}`],
  ['a template', `words=%24%7B7*7%7D%7B%7B7*7%7D%7D&near=${encodeURIComponent('<b>')}`],
  ['names nobody knows', `near=${long('あ', 200)}&job=%00${encodeURIComponent("'<i>")}`],
  ['a number that is none', 'number=00000-00000000,99999-99999999,abc'],
  ['a hundred numbers', `number=${Array.from({ length: 100 }, (_, n) => `13010-${n + 1}`).join(',')}`],
  ['a path for a word', 'words=..%2F..%2Fetc%2Fpasswd&near=..%2F'],
  ['an address for a word', 'words=https://example.com//&in=employer&in=__proto__'],
  ['everything left out', 'words=&match=&near=&job=&page=&size=&sort=&wage=&unit=&from=&to=&age=&place='],
  ['only signs', '&&&===&=&?&#'],
];

let portal: TestPortal;

beforeAll(async () => {
  portal = await openTestPortal();
  for (let count = 0; count < 3; count += 1) await aVacancy(portal.parts);
});
afterAll(() => portal.close());

describe('an address that nobody means well with', () => {
  it('comes in more than fifty forms [JOB-1]', () => {
    expect(hostileQueries.length).toBeGreaterThanOrEqual(50);
  });

  it.each(hostileQueries)('is answered in words: %s [JOB-1] [TOP-8]', async (_what, query) => {
    const browser = visitor(portal.baseUrl);
    const page = await browser.open(`/jobs?${query}`);
    expect([200, 400, 431]).toContain(page.status);
    if (page.status === 200) expect(page.heading).toMatch(/^求人検索/u);
    expect(page.text.length).toBeGreaterThan(20);
    expect(page.html).not.toMatch(/<script>alert|onfocus="alert|<b>|<i>/u);
  });

  it.each(['1', '13010', '13010-0', '13010-999999999', '%00', "'", '..%2F..', 'あ', '13010-1%00'])(
    'leads to no vacancy and to no broken page: /jobs/%s',
    async (number) => {
      const page = await visitor(portal.baseUrl).open(`/jobs/${number}`);
      expect([400, 404]).toContain(page.status);
      expect(page.text.length).toBeGreaterThan(20);
    },
  );

  it('is never sent as a form: nothing of the search takes a POST', async () => {
    const browser = visitor(portal.baseUrl);
    for (const path of ['/jobs', '/jobs/13010-1']) {
      expect((await browser.post(path, { words: '介護' })).status).toBeGreaterThanOrEqual(400);
    }
    const routes = portal.features.flatMap((feature) => feature.routes);
    const own = routes.filter(({ name }) =>
      /^job-search\.(public|mypage|counter)(\.(vacancy|paper))?$/u.test(name),
    );
    expect(own).toHaveLength(9);
    expect(own.every(({ method }) => method === 'GET')).toBe(true);
  });
});
