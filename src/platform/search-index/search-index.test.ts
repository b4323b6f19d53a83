import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { aPage, aQuery, shape, someChanges } from '#kit/indexed-things.ts';
import { newNaiveIndex } from '#kit/naive-index.ts';
import { searchKernel } from '#kit/search-index.ts';
import {
  chooseDictionary,
  countsByName,
  type IndexReader,
  keepSnapshot,
  newIndex,
  openIndex,
  openIndexReader,
  readSnapshot,
} from './index.ts';

const program = searchKernel();
const dictionary = chooseDictionary(['介護士ー介護士ー介護士ー', 'aいろ aいろ aいろ', '%い\nろ']);
const empty = () => newIndex({ program, shape, dictionary, capacity: 65_536 });

type Naive = ReturnType<typeof newNaiveIndex>;

/** The index says what looking at every document says. */
function expectSame(
  reader: IndexReader,
  naive: Naive,
  query: Parameters<Naive['total']>[0],
  page: Parameters<Naive['page']>[1],
) {
  const asked = { ...page, figures: ['wage', 'place'] };
  const found = reader.search(query, { page: asked, counts: true });
  expect(found.total).toBe(naive.total(query));
  expect(countsByName(found.counts ?? {})).toEqual(naive.counts(query));
  expect(found.page).toMatchObject(naive.page(query, asked));
}

const aStep = fc.record({ changes: someChanges, query: aQuery, page: aPage });

describe('an index', () => {
  it('finds, counts and orders what looking at every document does, through all changes', () => {
    const [index, naive] = [empty(), newNaiveIndex(shape)];
    const reader = openIndexReader(index.readerPlaces());
    fc.assert(
      fc.property(aStep, ({ changes, query, page }) => {
        expect(index.write(changes)).toBe(true);
        naive.write(changes);
        while (index.tidy());
        expectSame(reader, naive, query, page);
      }),
      { numRuns: 1500 },
    );
  });

  it('says that it is full, and stays as it was', () => {
    const index = empty();
    const reader = openIndexReader(index.readerPlaces());
    const one = { day: 1, group: '', texts: ['', '', ''], flags: [0], figures: [0, 0, 0] };
    const all = Array.from({ length: 65_536 }, (_, key) => ({ key, documents: [{ ...one, key }] }));
    expect(index.write(all)).toBe(true);
    expect(index.write([{ key: 1, documents: [{ ...one, key: 1 }] }])).toBe(false);
    const query = { base: [], always: [], all: [], any: [], none: [], groups: [] };
    expect(reader.search(query, {}).total).toBe(65_536);
  });
});

describe('a snapshot', () => {
  const folder = mkdtempSync(join(tmpdir(), 'musubi-tests-snapshot-'));
  const path = join(folder, 'index');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is gone on with as if there had been no end, again and again', () => {
    const naive = newNaiveIndex(shape);
    let index = empty();
    fc.assert(
      fc.property(fc.array(aStep, { minLength: 1, maxLength: 40 }), (steps) => {
        const reader = openIndexReader(index.readerPlaces());
        for (const { changes, query, page } of steps) {
          index.write(changes);
          naive.write(changes);
          while (index.tidy());
          expectSame(reader, naive, query, page);
        }
        keepSnapshot(path, index.state(), 'this program', 'where it stands');
        const kept = readSnapshot(path, 'this program');
        if (kept === undefined) throw new Error('nothing was kept');
        expect(kept.note).toBe('where it stands');
        index = openIndex(program, kept.state);
      }),
      { numRuns: 30 },
    );
  });

  it('of another program, a broken one and one that is cut are none', () => {
    keepSnapshot(path, empty().state(), 'this program', '');
    expect(readSnapshot(path, 'another program')).toBeUndefined();
    expect(readSnapshot(join(folder, 'nowhere'), 'this program')).toBeUndefined();
    const whole = readFileSync(path);
    const broken = Buffer.from(whole);
    broken.writeUInt8(broken.readUInt8(whole.length - 1000) ^ 1, whole.length - 1000);
    writeFileSync(path, broken);
    expect(readSnapshot(path, 'this program')).toBeUndefined();
    writeFileSync(path, whole);
    expect(readSnapshot(path, 'this program')).toBeDefined();
    truncateSync(path, whole.length - 10);
    expect(readSnapshot(path, 'this program')).toBeUndefined();
  });
});
