import { saveSearch } from '#features/job-search/actions/save-search.ts';
import { stopMark } from '#features/job-search/actions/stop-mails.ts';
import { listSavedSearches } from '#features/job-search/store/saved-searches.store.ts';
import { aVacancy } from '#kit/vacancies.ts';
import type { Visitor } from '#kit/visitor.ts';
import type { Parts } from '#platform/parts.ts';
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

const saved = '/mypage/jobs/saved';
const conditions = 'words=%E4%BB%8B%E8%AD%B7';
const save = `${saved}/new?conditions=${encodeURIComponent(conditions)}`;

/** Somebody who saved searches. */
const saver =
  (path: (id: string, parts: Parts) => string, count = 1): Look =>
  async ({ person, parts }) => {
    const { browser, id } = await person();
    for (let index = 0; index < count; index += 1) {
      const saving = { name: '名'.repeat(40), conditions: `${conditions}&people=${index + 5}` };
      await saveSearch(parts, id, saving, parts.clock.now());
    }
    const [first] = await listSavedSearches(parts.database.reading, id);
    return look(browser, path(first?.id ?? '', parts));
  };

const stopPath = (id: string, { secrets }: Parts): string => `/search-mails/${id}/${stopMark(secrets, id)}`;

const sending =
  (looks: Look, fields: Readonly<Record<string, string>>): Look =>
  async (ground) => {
    const browser = await looks(ground);
    const path = browser.page.url.split('?')[0] ?? '';
    await browser.submit(fields, path);
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
  'job-search.saved': { normal: saver(() => saved), longest: saver(() => saved, 3), empty: nobody(saved) },
  'job-search.save': {
    normal: nobody(save),
    full: says(
      'どれかを上書きすると',
      saver(() => save, 3),
    ),
    nothing: nobody(`${saved}/new`),
  },
  'job-search.save.submit': { error: sending(nobody(save), { name: '' }) },
  'job-search.saved.change': { normal: saver((id) => `${saved}/${id}`) },
  'job-search.saved.change.submit': {
    error: sending(
      saver((id) => `${saved}/${id}`),
      { name: '' },
    ),
  },
  'job-search.saved.delete': { normal: saver((id) => `${saved}/${id}/delete`) },
  'job-search.saved.delete.submit': {
    done: says(
      '保存した条件を消しました',
      sending(
        saver((id) => `${saved}/${id}/delete`),
        {},
      ),
    ),
  },
  'job-search.stop-mails': {
    normal: saver(stopPath),
    'a link that is not whole': nobody(`/search-mails/${'0'.repeat(8)}/x`),
  },
  'job-search.stop-mails.submit': { done: says('もう届きません', sending(saver(stopPath), {})) },
  'job-search.seen.submit': {
    refused: async ({ person }) => {
      const { browser } = await person();
      await browser.open(seen);
      await browser.post(seen, { number: 'x' }, ours);
      return browser;
    },
  },
  'job-search.seen': { normal: says('に見ました', keeping(seen)), empty: nobody(seen) },
};
