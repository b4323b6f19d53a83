import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aPage, aQuery, shape } from '#kit/indexed-things.ts';
import { newNaiveIndex } from '#kit/naive-index.ts';
import { searchKernel } from '#kit/search-index.ts';
import { chooseDictionary, type Filter, type KeyedDocuments, newIndex, openIndexReader } from './index.ts';

/** Documents of which each flag, place, wage and day is borne by a share of its own. */
const documents = (seed: number, first: number, count: number): readonly KeyedDocuments[] =>
  Array.from({ length: count }, (_, index) => {
    const key = first + index;
    const dice = (key * 2_654_435_761 + seed * 40_503) >>> 0;
    const document = {
      key,
      day: dice % 977,
      group: String(dice % 701),
      texts: ['', '', ''],
      flags: [0, 1, 2, 3, 4].filter((flag) => (dice >>> (flag + 3)) % (flag + 2) === 0),
      figures: [(dice >>> 5) % 9, ((dice >>> 7) % 5) * 70_000, (dice >>> 11) % 65_536],
    };
    return { key, documents: [document] };
  });

/** A share of all, from none to all but a few. */
const aShare: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({
    kind: fc.constant('between' as const),
    figure: fc.constant('day'),
    low: fc.constantFrom(0, 100),
    high: fc.constantFrom(300, 5_000, 9_000, 40_000, 65_000, 65_535),
  }),
  fc.record({
    kind: fc.constant('one-of' as const),
    figure: fc.constant('place'),
    values: fc.subarray([0, 1, 2, 3, 4, 5, 6, 7, 8]),
  }),
  fc.record({ kind: fc.constant('day-from' as const), day: fc.integer({ min: 0, max: 977 }) }),
  fc.record({ kind: fc.constant('key-above' as const), key: fc.integer({ min: 0, max: 6000 }) }),
);

const program = searchKernel();
const dictionary = chooseDictionary(['の']);

it('counts and orders thousands as looking at each does, while more come in and others go', () => {
  const index = newIndex({ program, shape, dictionary, capacity: 65_536 });
  const naive = newNaiveIndex(shape);
  const reader = openIndexReader(index.readerPlaces());
  let next = 1;
  const write = (changes: readonly KeyedDocuments[]): void => {
    expect(index.write(changes)).toBe(true);
    naive.write(changes);
  };
  write(documents(0, next, 5000));
  next += 5000;
  fc.assert(
    fc.property(aQuery, aPage, aShare, fc.integer({ min: 0, max: 40 }), (asked, page, share, more) => {
      write([...documents(more, next, more), { key: more * 100 + 1, documents: [] }]);
      next += more;
      const query = { ...asked, all: [], any: [], none: [], always: [share] };
      const found = reader.search(query, { page, counts: true });
      expect(found.total).toBe(naive.total(query));
      expect(found.counts).toEqual(naive.counts(query));
      expect(found.page).toMatchObject(naive.page(query, page));
    }),
    { numRuns: 150 },
  );
});
