import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aQuery, shape, someChanges } from '#kit/indexed-things.ts';
import { newNaiveIndex } from '#kit/naive-index.ts';
import { draftingFile, searchKernel } from '#kit/search-index.ts';
import { chooseDictionary, countsByName, newIndex, openIndexReader } from './index.ts';

const program = searchKernel();
const dictionary = chooseDictionary(['介護士ー介護士ー介護士ー', 'aいろ aいろ aいろ', '%い\nろ']);

/** Ten thousand documents, of which few live. */
async function written(file: string) {
  const [index, naive] = [newIndex({ program, shape, dictionary, capacity: 65_536 }), newNaiveIndex(shape)];
  const drafting = index.startDrafting(file);
  for (const [turn, changes] of fc.sample(someChanges, 1000).entries()) {
    index.write(changes);
    naive.write(changes);
    // Far behind at first: the writer has to take part.
    if (turn > 700) await drafting.tidy();
  }
  const drafted = await drafting.close();
  return { index, naive, drafted };
}

describe('postings that another thread drafts', () => {
  it.each([
    ['are those that the writer would have made', draftingFile, true],
    ['are made by the writer where that thread breaks', `${draftingFile}.is-not-there`, false],
  ])('%s', async (_, file, takesPart) => {
    const { index, naive, drafted } = await written(file);
    expect(drafted > 0).toBe(takesPart);
    expect(index.unposted()).toBeLessThan(1024);
    const reader = openIndexReader(index.readerPlaces());
    fc.assert(
      fc.property(aQuery, (query) => {
        const found = reader.search(query, { counts: true });
        expect(found.total).toBe(naive.total(query));
        expect(countsByName(found.counts ?? {})).toEqual(naive.counts(query));
      }),
      { numRuns: 300 },
    );
  });
});
