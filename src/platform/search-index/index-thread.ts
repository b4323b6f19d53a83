import { Worker } from 'node:worker_threads';
import type { Log } from '#platform/recording/log.ts';
import type { IndexReader } from './reader.ts';
import { type IndexPlaces, openIndexReader } from './search-index.ts';

/** What the thread that writes an index tells. */
export type IndexNews =
  /** An index that is complete: it takes the place of the one before. */
  | { readonly kind: 'opened'; readonly places: IndexPlaces }
  /** Whether it follows what is changed. */
  | { readonly kind: 'follows'; readonly follows: boolean }
  | { readonly kind: 'closed' };

export type IndexStanding = 'off' | 'starting' | 'current' | 'behind';

/** An index that another thread keeps up to date. */
export interface SearchIndex {
  /** Undefined while there is none that is current: whoever asks must look elsewhere. */
  reader(): IndexReader | undefined;
  standing(): IndexStanding;
  close(): Promise<void>;
}

/** For a process that searches without one. */
export const noSearchIndex: SearchIndex = {
  reader: () => undefined,
  standing: () => 'off',
  close: async () => undefined,
};

export interface IndexThread {
  /** The file of the thread. */
  readonly worker: string;
  readonly data: unknown;
  readonly log: Log;
}

/** Milliseconds before a thread that ended begins anew, and until one that should end is ended. */
const pause = 1000;
const patience = 60_000;

export function startSearchIndex({ worker: file, data, log }: IndexThread): SearchIndex {
  let reader: IndexReader | undefined;
  let follows = false;
  let closing: (() => void) | undefined;
  let worker = begin();

  function hear(news: IndexNews): void {
    if (news.kind === 'opened') reader = openIndexReader(news.places);
    else if (news.kind === 'follows') follows = news.follows;
    else closing?.();
  }

  function begin(): Worker {
    const fresh = new Worker(file, { workerData: data });
    fresh.on('message', hear);
    fresh.on('error', (error) => log.error({ error }, 'the search index broke; it starts again'));
    fresh.on('exit', () => {
      follows = false;
      reader = undefined;
      if (closing === undefined) setTimeout(() => (worker = begin()), pause);
      else closing();
    });
    return fresh;
  }

  return {
    reader: () => (follows ? reader : undefined),
    standing() {
      if (reader === undefined) return 'starting';
      return follows ? 'current' : 'behind';
    },
    async close() {
      const closed = new Promise<void>((resolve) => {
        closing = resolve;
      });
      const timer = setTimeout(() => closing?.(), patience);
      worker.postMessage('close');
      await closed;
      clearTimeout(timer);
      await worker.terminate();
    },
  };
}
