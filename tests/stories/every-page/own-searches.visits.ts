import { aVacancy } from '#kit/vacancies.ts';
import type { Visitor } from '#kit/visitor.ts';
import type { Ground } from './ground.ts';
import { type Look, look, says, type Visits } from './visits.ts';

const ours = { 'sec-fetch-site': 'same-origin' };
const favourites = '/mypage/jobs/favourites';
const seen = '/mypage/jobs/seen';

/** Somebody who opened and kept a vacancy that goes on and one that is over tomorrow. */
async function keeper({ person, parts }: Ground): Promise<Visitor> {
  const { browser } = await person();
  for (const number of ['13010-961', '13010-962']) {
    await aVacancy(parts, { number, facts: { title: `求人${'職'.repeat(26)}` } });
    await browser.open(`/mypage/jobs/${number}`);
    await browser.submit({}, favourites);
  }
  await aVacancy(parts, { number: '13010-962', validThrough: '2026-01-31', receivedOn: '2026-01-01' });
  return browser;
}

const nobody =
  (path: string): Look =>
  async ({ person }) =>
    look((await person()).browser, path);

const keeping =
  (path: string): Look =>
  async (ground) =>
    look(await keeper(ground), path);

const full: Look = async ({ person, portal, parts }) => {
  const { browser, id } = await person();
  await aVacancy(parts, { number: '13010-963' });
  await portal.cloned.database.pool.query(
    `with made as (
       insert into vacancies (number, establishment_number, state, received_on, valid_through, disclosure, answers,
         changed_at, kind, hours, employment, occupation, prefecture, municipality, shifts, days_off, insurance, tags,
         alike)
       select '99999-' || n, establishment_number, 'filled', received_on, valid_through, disclosure, answers,
         changed_at, kind, hours, employment, occupation, prefecture, municipality, shifts, days_off, insurance, tags,
         alike
         from vacancies, generate_series(1, 300) as n where number = '13010-963' returning id)
     insert into favourites select $1, id, '2026-11-01T00:00:00Z' from made`,
    [id],
  );
  await browser.open('/mypage/jobs/13010-963');
  await browser.submit({}, favourites);
  return browser;
};

export const ownSearchesVisits: Visits = {
  'job-search.favourites': {
    normal: says('終わりました', keeping(favourites)),
    empty: nobody(favourites),
    'what waits after the session had ended': says('保存しますか', async ({ person, parts }) => {
      const { browser } = await person();
      await aVacancy(parts, { number: '13010-964' });
      await browser.open('/mypage/jobs/13010-964');
      const { cookies } = browser;
      const [session] = [...cookies];
      cookies.clear();
      await browser.submit({}, favourites);
      if (session !== undefined) cookies.set(...session);
      await browser.open(new URLSearchParams(browser.page.url.split('?')[1]).get('next') ?? '');
      return browser;
    }),
  },
  'job-search.favourites.submit': {
    error: says('1件消すと保存できます', full),
    refused: async ({ person }) => {
      const { browser } = await person();
      await browser.open(favourites);
      await browser.post(favourites, { number: 'x' }, ours);
      return browser;
    },
  },
  'job-search.seen': { normal: says('に見ました', keeping(seen)), empty: nobody(seen) },
};
