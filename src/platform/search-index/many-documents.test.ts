import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { aPage, aQuery, shape } from '#kit/indexed-things.ts';
import { newNaiveIndex } from '#kit/naive-index.ts';
import { searchKernel } from '#kit/search-index.ts';
import {
  chooseDictionary,
  countsByName,
  type Filter,
  type KeyedDocuments,
  newIndex,
  openIndexReader,
} from './index.ts';

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
      expect(countsByName(found.counts ?? {})).toEqual(naive.counts(query));
      expect(found.page).toMatchObject(naive.page(query, page));
    }),
    { numRuns: 150 },
  );
});

describe('of forty thousand', () => {
  const names = ['place', 'wage', 'day', 'trade', 'hours'];
  const wide = { ...shape, figures: { ...shape.figures, trade: 16, hours: 16 } as const };
  const index = newIndex({ program, shape: wide, dictionary, capacity: 65_536 });
  const reader = openIndexReader(index.readerPlaces());
  const all = documents(3, 1, 40_000).map(({ key, documents: [one] }) => ({
    ...one,
    key,
    day: one?.day ?? 0,
    group: '',
    texts: ['', '', ''],
    flags: [0],
    figures: [...(one?.figures ?? []), (key * 31) % 1013, (key * 7) % 11],
  }));
  beforeAll(() => {
    index.write(all.map((one) => ({ key: one.key, documents: [one] })));
  });

  const figureOf = (one: (typeof all)[number], name: string): number => one.figures[names.indexOf(name)] ?? 0;

  function lookedThrough(figure: string, high: number): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const one of all.filter((each) => figureOf(each, 'day') <= high)) {
      const value = figureOf(one, figure);
      if (value > 0) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
    }
    return counts;
  }

  const counted = (name: string) => ({
    name,
    narrows: false,
    chosen: undefined,
    counted: { kind: 'figure', figure: name, nameOf: String } as const,
  });

  it.each([
    ['a part that is small', 6000],
    ['a part that is large', 56_000],
    ['all but a few', 62_000],
    ['all', 65_535],
  ])('%s is counted by several figures at once', (_, high) => {
    const always = [{ kind: 'between', figure: 'day', low: 0, high } as const];
    for (const figures of [['place'], ['place', 'trade', 'hours'], ['trade', 'place', 'hours', 'day']]) {
      for (const base of [[{ kind: 'flag', flag: 0 } as const], always]) {
        const query = { base, always, all: [], any: [], none: [], groups: figures.map(counted) };
        const { counts } = reader.search(query, { counts: true });
        for (const name of figures)
          expect(countsByName(counts ?? {})[name]).toEqual(lookedThrough(name, high));
      }
    }
  });
});
