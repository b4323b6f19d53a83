import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { indexSources, openSwitchedPortal, type SwitchedPortal } from '#kit/index-switch.ts';
import { describedApi } from '#kit/open-api.ts';
import { aKey, getJson, type Headers } from '#kit/open-data.ts';
import { settleSearched } from '#kit/searched-vacancies.ts';
import { aVacancy } from '#kit/vacancies.ts';

let portal: SwitchedPortal;
let headers: Headers;

beforeAll(async () => {
  portal = await openSwitchedPortal();
  await settleSearched(portal.parts.database, 300);
  await aVacancy(portal.parts, { number: '01010-7', facts: { title: '札幌の司書' } });
  ({ headers } = await aKey(portal));
});
afterAll(() => portal.close());

interface Found {
  readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly numbers: readonly string[];
}

const word = encodeURIComponent;
const ask = (query: string) => getJson<Found>(`${portal.baseUrl}/api/v1/search?${query}`, headers);

const queries = [
  'size=50',
  'size=50&apart=yes&page=2',
  `words=${word('司書')}`,
  `words=${word('作業')}&sort=fit&size=30`,
  'hours=part&wage=1200&unit=hourly&sort=wage-high',
  'place=13&employment=regular,part-time&tag=bonus',
  'number=01010-00000007',
  `words=${word('どこにもない')}`,
  'sort=deadline&new=7&holidays=120&age=30',
];

describe('the search API', () => {
  it.each(queries)('says the same from the index as from the database: %s', async (query) => {
    await portal.answerFrom('database');
    const fromDatabase = await ask(query);
    await portal.answerFrom('index');
    expect(await ask(query)).toEqual(fromDatabase);
  });

  it('writes the numbers of offices that begin with a zero as everywhere', async () => {
    await portal.answerFrom('index');
    expect((await ask(`words=${word('札幌の司書')}`)).numbers).toEqual(['01010-7']);
  });

  it('asks nothing of the database for each answer where the index is current', async () => {
    await portal.answerFrom('index');
    await ask('size=50');
    let asked = 0;
    const note = (): number => (asked += 1);
    portal.parts.database.pool.on('acquire', note);
    const some = Array.from({ length: 100 }, () => ask('size=50'));
    await Promise.all(some);
    portal.parts.database.pool.off('acquire', note);
    // The index and the work behind the pages ask from time to time.
    expect(asked).toBeLessThan(50);
  });
});

describe.each(indexSources)('the search API, answered from the %s', (source) => {
  beforeEach(() => portal.answerFrom(source));

  it('answers as its document says', async () => {
    const described = await describedApi(portal.baseUrl);
    for (const query of queries) {
      const answer = await fetch(`${portal.baseUrl}/api/v1/search?${query}`, { headers });
      expect(await described.faults('/api/v1/search', answer)).toEqual([]);
    }
  });
});
