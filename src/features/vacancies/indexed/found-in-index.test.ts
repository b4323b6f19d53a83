import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Temporal } from '#kernel/time.ts';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import { searchKernel } from '#kit/search-index.ts';
import { searchersOf, searches, settleSearched, today } from '#kit/searched-vacancies.ts';
import type { Tx } from '#platform/database/database.ts';
import {
  chooseDictionary,
  type IndexReader,
  newIndex,
  openIndexReader,
} from '#platform/search-index/index.ts';
import {
  countChoices,
  type FoundCounts,
  findVacancyIds,
  searchVacancies,
} from '../store/search-vacancies.query.ts';
import { listVacanciesToIndex } from '../store/vacancies-to-index.query.ts';
import { countInIndex, findInIndex, idsInIndex } from './found-in-index.ts';
import { indexedVacancy } from './indexed-vacancy.ts';
import { vacancyShape } from './vacancy-shape.ts';

let cloned: ClonedDatabase;
let tx: Tx;
let reader: IndexReader;
beforeAll(async () => {
  cloned = await cloneDatabase();
  tx = cloned.database.reading;
  await settleSearched(cloned.database, 1000);
  const rows = await listVacanciesToIndex(tx, 0, Number.MAX_SAFE_INTEGER, today);
  const documents = rows.map(indexedVacancy);
  const index = newIndex({
    program: searchKernel(),
    shape: vacancyShape,
    dictionary: chooseDictionary(documents.slice(0, 300).map(({ texts }) => texts.join('\n'))),
    capacity: 10_000,
  });
  const keys = [...new Set(documents.map(({ key }) => key))];
  index.write(keys.map((key) => ({ key, documents: documents.filter((one) => one.key === key) })));
  while (index.tidy());
  reader = openIndexReader(index.readerPlaces());
});
afterAll(() => cloned.drop());

/** What nobody can choose is not shown: a choice without a code, or one that finds nothing. */
const chosen = (counts: FoundCounts) =>
  Object.fromEntries(
    Object.entries(counts).map(([group, byValue]) => [
      group,
      Object.fromEntries([...byValue].filter(([value, count]) => value !== '' && count > 0)),
    ]),
  );

describe('a search in the index', () => {
  it('finds, counts and orders what the same search in the database does, for everybody [JOB-2] [JOB-5]', async () => {
    await fc.assert(
      fc.asyncProperty(searches, searchersOf, async (query, searcher) => {
        const { found, counts } = findInIndex(reader, query, searcher);
        expect(found).toEqual(await searchVacancies(tx, query, searcher));
        expect(chosen(counts)).toEqual(chosen(await countChoices(tx, query, searcher)));
        const ids = await findVacancyIds(tx, query, searcher);
        expect(idsInIndex(reader, query, searcher)).toEqual(ids);
        expect(countInIndex(reader, query, searcher)).toBe(ids.length);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a vacancy whose last day has passed', () => {
  it('takes no place in the index: a third of all ends on the same day [JOB-2]', async () => {
    const all = Number.MAX_SAFE_INTEGER;
    const open = await listVacanciesToIndex(tx, 0, all, today);
    const last = open.map((one) => one.valid_through).sort()[0] ?? '';
    const next = Temporal.PlainDate.from(last).add({ days: 1 });
    const left = await listVacanciesToIndex(tx, 0, all, next);
    expect(left).toEqual(open.filter((one) => one.valid_through !== last));
    expect(left.length).toBeLessThan(open.length);
  });
});
