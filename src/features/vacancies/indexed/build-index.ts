import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import {
  choosingDictionary,
  type DraftingThread,
  type IndexedDocument,
  type IndexOwner,
  type KeyedDocuments,
  newIndex,
} from '#platform/search-index/index.ts';
import { countToIndex, listVacanciesToIndex, sampleToIndex } from '../store/vacancies-to-index.query.ts';
import { indexedVacancy, type VacancyToIndex } from './indexed-vacancy.ts';
import { vacancyShape } from './vacancy-shape.ts';

/** Texts from which the dictionary is chosen. */
const sampleSize = 700;
/** Where most vacancies are over, so many times as many ids are looked at to find the sample. */
const mostLookedAt = 20;
/** Beyond what there is now, for what will come in before it is built anew. */
const growth = { factor: 1.25, least: 30_000 } as const;

/** Of each vacancy its documents; those that are not among the rows have none. */
export function keyed(ids: readonly number[], rows: readonly VacancyToIndex[]): readonly KeyedDocuments[] {
  const documents = new Map<number, IndexedDocument[]>(ids.map((id) => [id, []]));
  for (const row of rows) {
    const document = indexedVacancy(row);
    const known = documents.get(document.key);
    if (known === undefined) documents.set(document.key, [document]);
    else known.push(document);
  }
  return [...documents].map(([key, own]) => ({ key, documents: own }));
}

export interface BuildProgress {
  /** 0 to 1. */
  readonly share: number;
  readonly documents: number;
}

export interface Building {
  /** Vacancies whose last day was before have no documents. */
  readonly today: Temporal.PlainDate;
  readonly program: WebAssembly.Module;
  /** Ids that are read and written in one step. */
  readonly atOnce: number;
  /** The file of a second thread that takes part; undefined: nobody waits for it, this thread does all. */
  readonly draftingFile: string | undefined;
}

interface Empty {
  readonly index: IndexOwner;
  readonly highest: number;
}

const nothing: BuildProgress = { share: 0, documents: 0 };

async function* emptyIndex(tx: Tx, { program, today }: Building): AsyncGenerator<BuildProgress, Empty> {
  const { documents, highest } = await countToIndex(tx, today);
  const looked = sampleSize * Math.min(mostLookedAt, Math.max(1, highest / Math.max(1, documents)));
  const sample = await sampleToIndex(tx, highest, Math.ceil(looked), today);
  const choosing = choosingDictionary(sample.map((row) => indexedVacancy(row).texts.join('\n')));
  let chosen = choosing.next();
  for (; chosen.done !== true; chosen = choosing.next()) yield nothing;
  const capacity = Math.ceil(documents * growth.factor) + growth.least;
  const index = newIndex({ program, shape: vacancyShape, dictionary: chosen.value, capacity });
  // The youngest there was may be over: it is still known who came before it.
  index.write([{ key: highest, documents: [] }]);
  return { index, highest };
}

/** What is read from each place on, one after the other; the next two are asked for before they are wanted. */
function readAhead<Rows>(end: number, atOnce: number, read: (after: number) => Promise<Rows>) {
  let next = 0;
  const coming: Promise<Rows>[] = [];
  const ask = (): void => {
    const rows = read(next);
    next += atOnce;
    // Whoever stops reading leaves answers that nobody waits for.
    rows.catch(() => undefined);
    coming.push(rows);
  };
  return async (): Promise<Rows> => {
    while (coming.length === 0 || (coming.length < 3 && next < end)) ask();
    return (await coming.shift()) as Rows;
  };
}

/** Gives postings to what was written, step by step. */
async function* tidied(index: IndexOwner, drafting: DraftingThread | undefined): AsyncGenerator<undefined> {
  if (drafting === undefined) while (index.tidy()) yield;
  else await drafting.tidy();
}

/**
 * Puts every open vacancy into a new index, the next ones being read meanwhile. It is done in steps: whoever takes them
 * may do something else between. Undefined: more vacancies came in meanwhile than the index takes.
 */
export async function* buildIndex(
  tx: Tx,
  building: Building,
): AsyncGenerator<BuildProgress, IndexOwner | undefined> {
  const { atOnce, draftingFile, today } = building;
  const { index, highest } = yield* emptyIndex(tx, building);
  const drafting = draftingFile === undefined ? undefined : index.startDrafting(draftingFile);
  try {
    const coming = readAhead(highest, atOnce, (after) =>
      listVacanciesToIndex(tx, after, after + atOnce, today),
    );
    for (let after = 0; after < highest; after += atOnce) {
      const rows = await coming();
      if (!index.write(keyed([], rows))) return undefined;
      const share = Math.min(1, (after + atOnce) / highest);
      yield { share, documents: index.documents() };
      for await (const _ of tidied(index, drafting)) yield { share, documents: index.documents() };
    }
  } finally {
    await drafting?.close();
  }
  return index;
}
