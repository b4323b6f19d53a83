import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { searchKernel } from '#kit/search-index.ts';
import {
  chooseDictionary,
  type IndexOwner,
  keepSnapshot,
  newIndex,
  openIndex,
  openIndexReader,
  readSnapshot,
} from './index.ts';

const shape = { fields: ['title', 'contents'], ownFields: ['title'], flags: ['open'], figures: {} };
const program = searchKernel();

/** Always the same, for the same number. */
const pick = (seed: number, most: number): number => (Math.imul(seed + 1, 0x9e37_79b1) >>> 9) % most;
const words = ['介護', '福祉', '夜勤なし', '車', '事務', 'の', '運転手', '見習い'];
const wordAt = (seed: number): string => words[pick(seed, words.length)] ?? '';
const textsOf = (key: number): readonly [string, string] => [
  `${wordAt(key)}${wordAt(key + 7)}`,
  `${wordAt(key + 11)}${wordAt(key + 13)}${key % 4001}`,
];

const fresh = (key: number) => ({
  key,
  documents: [{ key, day: 0, group: '', texts: textsOf(key), flags: [0], figures: [] }],
});

const dictionary = chooseDictionary(Array.from({ length: 500 }, (_, key) => textsOf(key).join('\n')));

/** As many as make segments of 1,024, and of those two of the next size. */
const most = 20_000;

const aTurn = fc.record({
  more: fc.integer({ min: 0, max: 900 }),
  gone: fc.nat(most),
  steps: fc.integer({ min: 0, max: 60 }),
  word: fc.record({ key: fc.nat(most), from: fc.nat(5), size: fc.integer({ min: 1, max: 6 }) }),
});

describe('an index that is tidied a piece at a time', () => {
  const folder = mkdtempSync(join(tmpdir(), 'musubi-tests-tidying-'));
  const path = join(folder, 'index');
  afterAll(() => rmSync(folder, { recursive: true }));
  const empty = (): IndexOwner => newIndex({ program, shape, dictionary, capacity: 65_536 });

  /** So many of those that are there hold the word. */
  const holding = (there: ReadonlySet<number>, word: string): number =>
    [...there].filter((key) => textsOf(key).some((text) => text.includes(word))).length;

  it('finds what is there between any two steps, and goes on in the middle of one from its snapshot', () => {
    let index = empty();
    let reader = openIndexReader(index.readerPlaces());
    const there = new Set<number>();
    let next = 0;
    const find = (word: string): number => {
      const asked = { base: [], always: [], any: [], none: [], groups: [] };
      return reader.search({ ...asked, all: [{ word, fields: [] }] }, {}).total;
    };
    fc.assert(
      fc.property(aTurn, ({ more, gone, steps, word: { key, from, size } }) => {
        const added = Array.from({ length: Math.min(more, most - next) }, (_, at) => fresh(next + at));
        index.write(added);
        for (const one of added) there.add(one.key);
        next += added.length;
        index.write([{ key: gone, documents: [] }]);
        there.delete(gone);
        for (let step = 0; step < steps && index.tidy(); step += 1);
        const word = textsOf(key)[1].slice(from, from + size);
        if (word !== '') expect(find(word), word).toBe(holding(there, word));
        if (gone % 10 !== 0) return;
        keepSnapshot(path, index.state(), 'this program', '');
        const kept = readSnapshot(path, 'this program');
        if (kept === undefined) throw new Error('nothing was kept');
        index = openIndex(program, kept.state);
        reader = openIndexReader(index.readerPlaces());
      }),
      { numRuns: 120, endOnFailure: true },
    );
    while (index.tidy());
    expect(index.unposted()).toBeLessThan(1024);
    for (const word of words) expect(find(word), word).toBe(holding(there, word));
  });
});
