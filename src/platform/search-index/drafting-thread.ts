import { Worker } from 'node:worker_threads';
import { type AskedSegment, areas, type DraftedSegment, type DraftingPlaces } from './drafting.ts';
import { tailSize } from './layout.ts';
import type { IndexWriter } from './writer.ts';

/** A second thread that drafts postings while the first one writes documents. */
export interface DraftingThread {
  /** Hands over whatever is ready for it, and waits where it is far behind. */
  tidy(): Promise<void>;
  /** Waits until all is done; answers how many segments the thread drafted. */
  close(): Promise<number>;
}

/** So many documents may wait for their postings before the writer waits for those. */
const patience = 12 * tailSize;

type Writer = Pick<IndexWriter, 'documents' | 'unposted' | 'adopt' | 'join' | 'tidy'>;

/** Where the thread breaks, the writer goes on by itself. */
export function startDrafting(file: string, places: DraftingPlaces, writer: Writer): DraftingThread {
  const worker = new Worker(file, { workerData: places });
  let asked = 0;
  let drafted = 0;
  let isBroken = false;
  let wake: () => void = () => undefined;

  function hear(segment: DraftedSegment): void {
    asked -= 1;
    if (segment === undefined) {
      const left = writer.unposted();
      while (writer.unposted() === left) writer.tidy();
    } else {
      writer.adopt(segment);
      drafted += 1;
    }
    while (writer.join());
    wake();
  }

  function giveUp(): void {
    isBroken = true;
    wake();
  }

  worker.on('message', hear);
  worker.on('error', giveUp);
  worker.on('exit', giveUp);

  function ask(): void {
    while (asked < areas && writer.unposted() >= (asked + 1) * tailSize) {
      const segment: AskedSegment = {
        first: writer.documents() - writer.unposted() + asked * tailSize,
        documents: tailSize,
      };
      worker.postMessage(segment);
      asked += 1;
    }
  }

  async function tidyDownTo(most: number): Promise<void> {
    for (;;) {
      if (isBroken) while (writer.tidy());
      else ask();
      if (isBroken || writer.unposted() < most) return;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }

  return {
    tidy: () => tidyDownTo(patience),
    async close() {
      await tidyDownTo(tailSize);
      worker.off('exit', giveUp);
      await worker.terminate();
      while (writer.tidy());
      return drafted;
    },
  };
}
