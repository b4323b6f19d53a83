import type { Tx } from '#platform/database/database.ts';
import {
  chooseDictionary,
  type IndexedDocument,
  type IndexOwner,
  type KeyedDocuments,
  newIndex,
} from '#platform/search-index/index.ts';
import { countToIndex, listVacanciesToIndex, sampleToIndex } from '../store/vacancies-to-index.query.ts';
import { indexedVacancy, type VacancyToIndex } from './indexed-vacancy.ts';
import { vacancyShape } from './vacancy-shape.ts';

/** Ids that are read at once. */
const atOnce = 2000;
/** Texts from which the dictionary is chosen. */
const sampleSize = 700;
/** Beyond what there is now, for what will come in before it is built anew. */
const growth = { factor: 1.25, least: 30_000 } as const;

/** Of each vacancy its documents; those that are not among the rows have none. */
export function keyed(ids: readonly number[], rows: readonly VacancyToIndex[]): readonly KeyedDocuments[] {
  const documents = new Map<number, IndexedDocument[]>(ids.map((id) => [id, []]));
  for (const row of rows) {
    const known = documents.get(row.id);
    if (known === undefined) documents.set(row.id, [indexedVacancy(row)]);
    else known.push(indexedVacancy(row));
  }
  return [...documents].map(([key, own]) => ({ key, documents: own }));
}

/** Puts every open vacancy into a new index, the next ones being read meanwhile. */
export async function buildIndex(
  tx: Tx,
  program: WebAssembly.Module,
  onProgress: (done: number, all: number) => void,
): Promise<IndexOwner> {
  const { documents, highest } = await countToIndex(tx);
  const sample = await sampleToIndex(tx, highest, sampleSize);
  const texts = sample.map((row) => indexedVacancy(row).texts.join('\n'));
  const index = newIndex({
    program,
    shape: vacancyShape,
    dictionary: chooseDictionary(texts),
    capacity: Math.ceil(documents * growth.factor) + growth.least,
  });
  let coming = listVacanciesToIndex(tx, 0, atOnce);
  for (let after = 0; after < highest; after += atOnce) {
    const rows = await coming;
    coming = listVacanciesToIndex(tx, after + atOnce, after + 2 * atOnce);
    // Whoever stops reading leaves an answer that nobody waits for.
    coming.catch(() => undefined);
    if (!index.write(keyed([], rows))) throw new Error('more vacancies came in than an index takes');
    while (index.tidy());
    onProgress(Math.min(after + atOnce, highest), highest);
  }
  await coming;
  return index;
}
