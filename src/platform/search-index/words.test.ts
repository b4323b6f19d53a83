import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchKernel } from '#kit/search-index.ts';
import { chooseDictionary, type IndexQuery, newIndex, openIndexReader } from './index.ts';

const shape = { fields: ['title', 'contents'], ownFields: ['title'], flags: ['open'], figures: {} };

/** Sentences that many texts share, with something of their own between them: long words are proven here and there. */
const sentences = [
  'あいうえおかきくけこ',
  'あいうえさしすせそ',
  'うえおかきあいうえお',
  'きくけこあいうかき',
  'いうえさあいうえおき',
];

/** Always the same, for the same number. */
const pick = (seed: number, most: number): number => (Math.imul(seed + 1, 0x9e37_79b1) >>> 9) % most;

const aText = (seed: number): string =>
  Array.from({ length: 4 + pick(seed, 5) }, (_, place) => {
    const from = seed * 31 + place * 7;
    const own = 'あいうえおかきさ'.slice(pick(from, 4), 4 + pick(from + 1, 4));
    return `${sentences[pick(from + 2, sentences.length)] ?? ''}${pick(from + 3, 3) === 0 ? own : ''}`;
  }).join(pick(seed + 4, 2) === 0 ? '' : '。');

const texts = Array.from({ length: 2600 }, (_, seed) => [aText(seed), aText(seed + 100_000)] as const);

const index = newIndex({
  program: searchKernel(),
  shape,
  dictionary: chooseDictionary(texts.slice(0, 300).map((both) => both.join('\n'))),
  capacity: 10_000,
});
index.write(
  texts.map((both, key) => ({
    key,
    documents: [{ key, day: 0, group: '', texts: both, flags: [0], figures: [] }],
  })),
);
while (index.tidy());
const reader = openIndexReader(index.readerPlaces());

const found = (word: string, fields: readonly string[]): number => {
  const nothing: IndexQuery = { base: [], always: [], all: [], any: [], none: [], groups: [] };
  return reader.search({ ...nothing, all: [{ word, fields }] }, {}).total;
};

const reallyFound = (word: string, fields: readonly string[]): number =>
  texts.filter((both) =>
    both.some(
      (text, field) =>
        (fields.length === 0 || fields.includes(shape.fields[field] ?? '')) && text.includes(word),
    ),
  ).length;

const aWord = fc.oneof(
  fc
    .record({ seed: fc.nat(2599), from: fc.nat(60), size: fc.integer({ min: 1, max: 14 }) })
    .map(({ seed, from, size }) => aText(seed).slice(from, from + size)),
  fc.array(fc.constantFrom(...'あいうえおかき'), { minLength: 1, maxLength: 8 }).map((all) => all.join('')),
);

describe('a word', () => {
  it('is found in just the texts that hold it, however long it is and wherever it is cut', () => {
    fc.assert(
      fc.property(aWord, fc.subarray([...shape.fields]), (word, fields) => {
        fc.pre(word !== '');
        expect([word, found(word, fields)]).toEqual([word, reallyFound(word, fields)]);
      }),
      { numRuns: 1500 },
    );
  });

  it('that is longer than any text is found nowhere', () => {
    expect(found('あ'.repeat(2000), [])).toBe(0);
  });
});
