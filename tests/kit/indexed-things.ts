import fc from 'fast-check';
import type {
  Filter,
  IndexedDocument,
  IndexQuery,
  IndexShape,
  KeyedDocuments,
  PageAsked,
  SoughtWord,
} from '#platform/search-index/index.ts';

export const shape: IndexShape = {
  fields: ['title', 'contents', 'employer'],
  ownFields: ['title', 'employer'],
  flags: ['everybody', 'staff', 'a', 'b', 'c'],
  figures: { place: 16, wage: 32, day: 16 },
};

const characters = ['介', '護', '士', 'ー', ' ', 'a', '𠮷', '%', 'い', 'ろ'];
const aText = fc.array(fc.constantFrom(...characters), { maxLength: 24 }).map((all) => all.join(''));
const aWord = fc
  .array(fc.constantFrom(...characters), { minLength: 1, maxLength: 5 })
  .map((all) => all.join(''));

const aDocument = (key: number): fc.Arbitrary<IndexedDocument> =>
  fc.record({
    key: fc.constant(key),
    day: fc.integer({ min: 0, max: 4 }),
    group: fc.constantFrom('甲', '乙', '丙', '丁'),
    texts: fc.tuple(aText, aText, aText),
    flags: fc.subarray([0, 1, 2, 3, 4]),
    figures: fc.tuple(
      fc.integer({ min: 0, max: 3 }),
      fc.constantFrom(0, 1, 70_000, 4_000_000_000),
      fc.integer({ min: 0, max: 65_535 }),
    ),
  });

/** Nobody sees more than one document of a key: flags 0 and 1 say who sees which. */
const forOneOf = (documents: readonly IndexedDocument[]): readonly IndexedDocument[] =>
  documents.map((one, index) => ({ ...one, flags: one.flags.filter((flag) => flag !== index) }));

const aChange: fc.Arbitrary<KeyedDocuments> = fc.integer({ min: 1, max: 60 }).chain((key) =>
  fc.record({
    key: fc.constant(key),
    documents: fc.array(aDocument(key), { maxLength: 2 }).map(forOneOf),
  }),
);

const aWordSomewhere: fc.Arbitrary<SoughtWord> = fc.record({
  word: aWord,
  fields: fc.subarray([...shape.fields]),
});

const { filter: aFilter } = fc.letrec<{ filter: Filter; simple: Filter }>((tie) => ({
  simple: fc.oneof(
    fc.record({ kind: fc.constant('flag' as const), flag: fc.integer({ min: 0, max: 4 }) }),
    fc.record({
      kind: fc.constant('between' as const),
      figure: fc.constantFrom('place', 'wage', 'day'),
      low: fc.constantFrom(0, 1, 2, 60_000),
      high: fc.constantFrom(0, 1, 3, 70_000, 4_294_967_295),
    }),
    fc.record({
      kind: fc.constant('one-of' as const),
      figure: fc.constant('place'),
      values: fc.subarray([0, 1, 2, 3]),
    }),
    fc.record({ kind: fc.constant('key-above' as const), key: fc.integer({ min: 0, max: 60 }) }),
    fc.record({ kind: fc.constant('day-from' as const), day: fc.integer({ min: 0, max: 5 }) }),
  ),
  filter: fc.oneof(
    { depthSize: 'small' },
    tie('simple'),
    fc.record({
      kind: fc.constant('every' as const),
      filters: fc.array(tie('filter'), { minLength: 1, maxLength: 2 }),
    }),
    fc.record({ kind: fc.constant('some' as const), filters: fc.array(tie('filter'), { maxLength: 2 }) }),
    fc.record({ kind: fc.constant('not' as const), filter: tie('filter') }),
  ),
}));

export const aQuery: fc.Arbitrary<IndexQuery> = fc
  .record({
    base: fc.tuple(fc.constantFrom(0, 1).map((flag): Filter => ({ kind: 'flag', flag }))),
    always: fc.array(aFilter, { maxLength: 1 }),
    all: fc.array(aWordSomewhere, { maxLength: 2 }),
    any: fc.array(aWordSomewhere, { maxLength: 2 }),
    none: fc.array(aWordSomewhere, { maxLength: 1 }),
    chosen: fc.tuple(...[0, 1, 2].map(() => fc.option(aFilter, { nil: undefined }))),
  })
  .map(({ chosen, ...query }) => ({
    ...query,
    groups: [
      {
        name: 'letter',
        narrows: true,
        chosen: chosen[0],
        counted: { kind: 'flags', flags: { a: 2, b: 3, c: 4 } },
      },
      {
        name: 'place',
        narrows: false,
        chosen: chosen[1],
        counted: { kind: 'figure', figure: 'place', nameOf: String },
      },
      {
        name: 'wage',
        narrows: false,
        chosen: chosen[2],
        counted: {
          kind: 'filters',
          filters: { much: { kind: 'between', figure: 'wage', low: 70_000, high: 4_294_967_295 } },
        },
      },
    ],
  }));

export const aPage: fc.Arbitrary<PageAsked> = fc.record({
  order: fc.oneof(
    fc.constant({}),
    fc.record({ figure: fc.constantFrom('place', 'wage', 'day'), rising: fc.boolean() }),
    fc.constant({ fit: [['title'], ['contents']] }),
  ),
  size: fc.constantFrom(1, 3, 10),
  offset: fc.constantFrom(0, 1, 7),
  folded: fc.boolean(),
});

/** Of one batch: no key twice. */
export const someChanges: fc.Arbitrary<readonly KeyedDocuments[]> = fc
  .array(aChange, { maxLength: 24 })
  .map((changes) => [...new Map(changes.map((one) => [one.key, one])).values()]);
