import { visitor } from '#kit/visitor.ts';
import type { Ground } from './ground.ts';
import { type Look, look, opens, type States, says } from './visits.ts';

const tooMany: Look = async ({ stranger, portal }: Ground) => {
  const browser = stranger();
  for (let count = 0; count <= 100; count += 1) await browser.post('/not-me/not-a-link', {});
  portal.clock.advance('PT11M');
  return browser;
};

/** A table that is not there is the plainest outage of all. */
const broken: Look = async ({ untouched }) => {
  const { pool } = untouched.cloned.database;
  await pool.query('alter table offices rename to offices_elsewhere');
  const browser = await look(visitor(untouched.baseUrl), '/offices');
  await pool.query('alter table offices_elsewhere rename to offices');
  return browser;
};

/** Pages that no route names: what goes wrong, in plain words with a way on. */
export const problemVisits: States = {
  'no such page': says('ページが見つかりません', opens('/no-such-page')),
  'no such page of My Page': opens('/mypage/no-such-page'),
  'no such record': async ({ desk }) => look((await desk()).browser, '/counter/job-seekers/13010-99999999'),
  'no right': async ({ desk }) => look((await desk()).browser, '/counter/staff'),
  'a form of another site': async ({ stranger }) => {
    const browser = stranger();
    await browser.post('/login', {}, { 'sec-fetch-site': 'cross-site' });
    return browser;
  },
  'too many failures': tooMany,
  'an outage': broken,
};
