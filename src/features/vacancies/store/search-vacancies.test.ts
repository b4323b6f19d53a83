import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import { everyPage, searchersOf, searches, settleSearched, today, viewers } from '#kit/searched-vacancies.ts';
import type { Tx } from '#platform/database/database.ts';
import { mayReadEmployer } from '../rules/disclosure.ts';
import type { GivenVacancy } from '../rules/prepare-vacancy.ts';
import { emptyQuery, type SearchQuery } from '../rules/search-query.ts';
import { searchWords } from '../rules/search-words.ts';
import { countEach } from './count-each.query.ts';
import type { CountedGroup } from './search-conditions.ts';
import { countChoices, countVacancies, searchVacancies } from './search-vacancies.query.ts';

let cloned: ClonedDatabase;
let tx: Tx;
let all: readonly GivenVacancy[];
let numbers: ReadonlyMap<number, string>;
beforeAll(async () => {
  cloned = await cloneDatabase();
  tx = cloned.database.reading;
  all = await settleSearched(cloned.database, 400);
  const { rows } = await sql<{ id: number; number: string }>`select id, number from vacancies`.execute(tx);
  numbers = new Map(rows.map(({ id, number }) => [id, number]));
});
afterAll(() => cloned.drop());

const narrowing = new Set<CountedGroup>(['tag', 'day-off', 'insurance']);
const figures = new Set<CountedGroup>(['wage', 'holidays', 'overtime', 'people', 'new', 'ends']);

/** The search in which this choice is made. */
function choosing(query: SearchQuery, group: CountedGroup, value: string): SearchQuery {
  if (narrowing.has(group)) {
    const chosen = query[group as 'day-off'];
    return { ...query, [group]: [...new Set([...chosen, value])] };
  }
  if (figures.has(group)) return { ...query, [group]: Number(value) };
  if (group === 'two-days-off') return { ...query, [group]: value };
  return { ...query, [group]: [value], ...(group === 'occupation' ? { plain: [] } : {}) };
}

describe('counts and pages', () => {
  it('shows beside every choice the number that choosing it gives [JOB-2]', async () => {
    await fc.assert(
      fc.asyncProperty(searches, searchersOf, fc.nat(), async (query, searcher, start) => {
        const counts = await countChoices(tx, query, searcher);
        const choices = Object.entries(counts).flatMap(([group, byValue]) =>
          [...byValue].map(([value, count]) => ({ group: group as CountedGroup, value, count })),
        );
        // Some of each search, from anywhere in the list.
        const looked = choices.filter((_, index) => (index + start) % 9 === 0).slice(0, 24);
        for (const { group, value, count } of looked) {
          const chosen = choosing(query, group, value);
          expect([group, value, count]).toEqual([group, value, await countVacancies(tx, chosen, searcher)]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('counts no choice that would find something as nothing', async () => {
    await fc.assert(
      fc.asyncProperty(searches, searchersOf, async (query, searcher) => {
        const counts = await countChoices(tx, query, searcher);
        for (const employment of ['regular', 'part-time'] as const) {
          const total = await countVacancies(tx, { ...query, employment: [employment] }, searcher);
          expect(counts.employment.get(employment) ?? 0).toBe(total);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('lays every vacancy that was found on just one page [JOB-2]', async () => {
    await fc.assert(
      fc.asyncProperty(searches, searchersOf, async (query, searcher) => {
        const sized = { ...query, size: 10 as const };
        const ids = await everyPage(tx, sized, searcher);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.length).toBe(await countVacancies(tx, query, searcher));
        expect((await searchVacancies(tx, sized, searcher)).total).toBe(ids.length);
      }),
      { numRuns: 20 },
    );
  });

  it('counts many searches at once as one by one [JOB-2]', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(searches, { maxLength: 6 }), searchersOf, async (queries, searcher) => {
        const [first] = queries;
        const all =
          first === undefined
            ? []
            : [
                ...queries,
                { ...first, words: '', in: [] },
                { ...first, place: [] },
                { ...first, without: '' },
              ];
        const one: number[] = [];
        for (const query of all) one.push(await countVacancies(tx, query, searcher));
        expect(await countEach(tx, all, searcher)).toEqual(one);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    '作業 安全',
    '"." "*" "の" 点検',
    '( ) [ ] { } ^ $ + ?',
    '\\ \\d % _ |',
    'ﾌｫｰｸﾘﾌﾄ ＡＢＣ ～ ・',
    '***: (?i)a \\A',
    'どこにもないことば %_%',
  ])('finds just what holds any of its words, signs being signs: %s', async (typed) => {
    const query: SearchQuery = { ...emptyQuery, words: typed, match: 'any' };
    const found = await everyPage(tx, query, { viewer: 'staff', today });
    const { rows } = await sql<{ id: number; texts: string }>`
      select vacancy_id as id, concat_ws(chr(1), title, contents, employer, station, place, business, qualifications,
             experience, other) as texts from vacancy_texts where audience <> 'nameless'`.execute(tx);
    const holding = rows.filter(({ texts }) => searchWords(typed).some((word) => texts.includes(word)));
    expect(found.toSorted((a, b) => a - b)).toEqual(holding.map(({ id }) => id).toSorted((a, b) => a - b));
  });

  it('finds by its words just what holds all of them', async () => {
    const found = await everyPage(tx, { ...emptyQuery, words: '作業 安全' }, { viewer: 'staff', today });
    const { rows } = await sql<{ id: number }>`
      select vacancy_id as id from vacancy_texts as t where audience <> 'nameless'
         and (select bool_and(concat_ws(chr(1), title, contents, employer, station, place, business, qualifications,
                experience, other) like '%' || word || '%') from unnest(array['作業', '安全']) as word)`.execute(
      tx,
    );
    expect(found.toSorted((a, b) => a - b)).toEqual(rows.map(({ id }) => id).toSorted((a, b) => a - b));
  });
});

describe('an employer who is not to be named [JOB-5]', () => {
  const nameWords = (given: GivenVacancy): readonly string[] => {
    const { name = '', kana = '', representative = '' } = given.establishment.facts;
    return [name, `"${[...name].join(' ')}"`, [...name].join('・'), kana, `"${representative}"`];
  };

  it.each(viewers)('is found by no name, spelling or number, and not counted: %s', async (viewer) => {
    const searcher = { viewer, today };
    const hidden = all.filter(
      ({ facts }) => !mayReadEmployer(Number(facts.disclosure) as 1 | 2 | 3 | 4, viewer),
    );
    for (const given of hidden.filter((_, index) => index % 8 === 0)) {
      for (const words of nameWords(given)) {
        const ids = await everyPage(tx, { ...emptyQuery, words }, searcher);
        expect(ids.map((id) => numbers.get(id))).not.toContain(given.number);
      }
      const number = [given.establishment.number];
      const byNumber = await everyPage(tx, { ...emptyQuery, number }, searcher);
      expect(byNumber.map((id) => numbers.get(id))).not.toContain(given.number);
    }
  });

  it.each(viewers)('is left out by no name, so that leaving out tells nothing: %s', async (viewer) => {
    const searcher = { viewer, today };
    const seen = (given: GivenVacancy) => viewer === 'staff' || given.facts.disclosure !== '4';
    const hidden = all.filter(
      (given) => seen(given) && !mayReadEmployer(Number(given.facts.disclosure) as 1 | 2 | 3 | 4, viewer),
    );
    for (const given of hidden.filter((_, index) => index % 6 === 0)) {
      const { name = '' } = given.establishment.facts;
      for (const leftOut of [{ without: name }, { 'without-employer': name }]) {
        const ids = await everyPage(tx, { ...emptyQuery, ...leftOut, number: [given.number] }, searcher);
        expect(ids.map((id) => numbers.get(id))).toEqual([given.number]);
      }
    }
  });

  it.each(viewers)('is told of to those who may read the name: %s', async (viewer) => {
    const open = all.filter(
      ({ facts }) =>
        facts.disclosure !== '4' && mayReadEmployer(Number(facts.disclosure) as 1 | 2 | 3, viewer),
    );
    for (const given of open.slice(0, 12)) {
      const words = given.establishment.facts.name ?? '';
      const ids = await everyPage(tx, { ...emptyQuery, words }, { viewer, today });
      expect(ids.map((id) => numbers.get(id))).toContain(given.number);
    }
  });

  it('of which the public is told nothing stands with nobody but staff', async () => {
    for (const viewer of viewers) {
      const ids = await everyPage(tx, emptyQuery, { viewer, today });
      const shown = new Set(ids.map((id) => numbers.get(id)));
      const silent = all.filter(({ facts }) => facts.disclosure === '4');
      expect(silent.some(({ number }) => shown.has(number))).toBe(viewer === 'staff');
    }
  });
});
