import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, isOutage } from '#platform/database/database.ts';
import type { Log } from '#platform/recording/log.ts';
import {
  fingerprintOf,
  type IndexNews,
  type IndexOwner,
  keepSnapshot,
  openIndex,
  readSnapshot,
} from '#platform/search-index/index.ts';
import { markOfNow, type NewsMark, readOutboxNews } from '../store/outbox-news.query.ts';
import { findVacanciesToIndex } from '../store/vacancies-to-index.query.ts';
import { buildIndex, keyed } from './build-index.ts';
import { callOnNews } from './call-on-news.ts';
import { vacancyShape } from './vacancy-shape.ts';

export interface IndexGround {
  readonly database: Database;
  readonly log: Log;
  /** The kernel as it is built. */
  readonly kernelFile: string;
  /** Where the snapshot is. */
  readonly folder: string;
}

/** Milliseconds: the database calls when there is something; it is asked anyway, in case a call was lost. */
const asksEvery = 1000;
const snapshotsEvery = 60 * 60 * 1000;
/** Vacancies that are read again at once. */
const atOnce = 1000;

/** A dictionary that was chosen from few texts makes many long: then it is time for another. */
const hasOutgrown = ({ index, builtFrom }: Present): boolean => index.documents() > 500 + builtFrom * 4;

export interface KeptIndex {
  /** Ends the following, and keeps what there is. */
  close(): Promise<void>;
}

interface Present {
  readonly index: IndexOwner;
  /** How many documents there were when it was built: its dictionary was chosen from those. */
  readonly builtFrom: number;
  mark: NewsMark;
  /** Told already, though they come again. */
  known: readonly string[];
}

const later = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Opens the index from its snapshot or builds it, and follows every change from then on. */
export function keepIndex(ground: IndexGround, tell: (news: IndexNews) => void): KeptIndex {
  const { database, log, folder } = ground;
  const kernel = readFileSync(ground.kernelFile);
  const program = new WebAssembly.Module(kernel);
  const fingerprint = fingerprintOf(kernel, vacancyShape);
  const path = join(folder, 'search-index');
  const caller = callOnNews(database.url);
  let ended = false;
  let written = false;
  let present: Present | undefined;
  let isTold = false;

  function fromSnapshot(): Present | undefined {
    const kept = readSnapshot(path, fingerprint);
    if (kept === undefined) return undefined;
    const { mark, builtFrom } = JSON.parse(kept.note) as Pick<Present, 'mark' | 'builtFrom'>;
    return { index: openIndex(program, kept.state), builtFrom, mark, known: [] };
  }

  async function build(): Promise<Present> {
    const mark = await markOfNow(database.reading);
    log.info('the search index is built');
    const index = await buildIndex(database.reading, program, () => undefined);
    written = true;
    return { index, builtFrom: index.documents(), mark, known: [] };
  }

  function keep({ index, builtFrom, mark }: Present): void {
    if (!written) return;
    keepSnapshot(path, index.state(), fingerprint, JSON.stringify({ mark, builtFrom }));
    written = false;
  }

  /** False: this index cannot go on, and another one must be built. */
  async function catchUp(present: Present): Promise<boolean> {
    const { news, known, mark } = await readOutboxNews(database.reading, present.mark, present.known);
    if (news === undefined) return false;
    for (let from = 0; from < news.length; from += atOnce) {
      const ids = news.slice(from, from + atOnce);
      const rows = await findVacanciesToIndex(database.reading, ids);
      if (!present.index.write(keyed(ids, rows))) return false;
      written = true;
    }
    present.mark = mark;
    present.known = known;
    return true;
  }

  /** Postings wait until nothing else is to be done; each step ends soon. */
  async function tidyWhileQuiet({ index }: Present): Promise<void> {
    while (!ended && !caller.isCalled() && index.tidy()) await later(0);
  }

  async function run(): Promise<void> {
    present ??= fromSnapshot() ?? (await build());
    let kept = performance.now();
    while (!ended) {
      if (!(await catchUp(present)) || hasOutgrown(present)) {
        log.info('the search index cannot go on');
        present = await build();
        isTold = false;
        continue;
      }
      if (!isTold) {
        keep(present);
        tell({ kind: 'opened', places: present.index.readerPlaces() });
        isTold = true;
      }
      tell({ kind: 'follows', follows: true });
      await tidyWhileQuiet(present);
      if (performance.now() - kept > snapshotsEvery) {
        keep(present);
        kept = performance.now();
      }
      if (!ended) await caller.next(asksEvery);
    }
    keep(present);
  }

  async function outlive(): Promise<void> {
    while (!ended) {
      try {
        await run();
      } catch (error) {
        tell({ kind: 'follows', follows: false });
        if (!isOutage(error)) throw error;
        log.warn({ error }, 'the search index waits for the database');
        await later(asksEvery);
      }
    }
  }
  const running = outlive();
  return {
    async close() {
      ended = true;
      caller.close();
      await running;
      tell({ kind: 'closed' });
    },
  };
}
