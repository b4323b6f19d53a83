import { Worker } from 'node:worker_threads';
import { type AskedSegment, areas, type DraftedSegment, type DraftingPlaces } from './drafting.ts';
import { tailSize } from './layout.ts';
import type { Segment } from './segments.ts';
import type { IndexWriter } from './writer.ts';

/** A second thread that drafts postings while the first one writes documents. */
export interface DraftingThread {
  /** Hands over whatever is ready for it, and takes part where it is far behind. */
  tidy(): Promise<void>;
  /** Waits until all is done; answers how many segments the thread drafted. */
  close(): Promise<number>;
}

/** So many documents may wait for their postings before the writer drafts some of those itself. */
const patience = 6 * tailSize;

type Writer = Pick<IndexWriter, 'documents' | 'unposted' | 'adopt' | 'draft' | 'publish' | 'join' | 'tidy'>;

/** Where the thread breaks, the writer goes on by itself. */
export function startDrafting(file: string, places: DraftingPlaces, writer: Writer): DraftingThread {
  const worker = new Worker(file, { workerData: places });
  /** Behind what is posted: segments that the thread was asked for, and those that the writer drafted ahead of it. */
  let asked = 0;
  const own = new Map<number, Segment>();
  let drafted = 0;
  let isBroken = false;
  let wake: () => void = () => undefined;

  const posted = (): number => writer.documents() - writer.unposted();

  /** Those of the writer whose turn has come. */
  function publishOwn(): void {
    for (let next = own.get(posted()); next !== undefined; next = own.get(posted())) {
      own.delete(next.first);
      writer.publish(next);
    }
  }

  function hear(segment: DraftedSegment): void {
    asked -= 1;
    if (segment === undefined) {
      const left = writer.unposted();
      while (writer.unposted() === left) writer.tidy();
    } else {
      writer.adopt(segment);
      drafted += 1;
    }
    publishOwn();
    wake();
  }

  function giveUp(): void {
    isBroken = true;
    wake();
  }

  worker.on('message', hear);
  worker.on('error', giveUp);
  worker.on('exit', giveUp);

  /** The first document of the next segment that nobody drafts; undefined: there are not enough for one. */
  function nextToDraft(): number | undefined {
    const ahead = (asked + own.size) * tailSize;
    return writer.unposted() < ahead + tailSize ? undefined : posted() + ahead;
  }

  function ask(): void {
    for (let first = nextToDraft(); first !== undefined && asked < areas; first = nextToDraft()) {
      const segment: AskedSegment = { first, documents: tailSize };
      worker.postMessage(segment);
      asked += 1;
    }
  }

  function goOnAlone(): void {
    do publishOwn();
    while (writer.tidy());
  }

  /** Lets in what the thread has to say. */
  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  async function tidyDownTo(most: number): Promise<void> {
    for (;;) {
      if (isBroken) return goOnAlone();
      ask();
      const first = nextToDraft();
      if (writer.join()) await turn();
      else if (writer.unposted() < most) return;
      else if (first === undefined) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      } else {
        own.set(first, writer.draft(first));
        await turn();
      }
    }
  }

  return {
    tidy: () => tidyDownTo(patience),
    async close() {
      await tidyDownTo(tailSize);
      worker.off('exit', giveUp);
      await worker.terminate();
      goOnAlone();
      return drafted;
    },
  };
}
