import { Worker } from 'node:worker_threads';
import type { Log } from '#platform/recording/log.ts';
import { letMemoryGo } from './let-go.ts';
import type { IndexReader } from './reader.ts';
import { type IndexPlaces, leaveIndex, openIndexReader } from './search-index.ts';

/** What the thread that writes an index tells. */
export type IndexNews =
  /** An index that is complete: it takes the place of the one before. A place for each thread that reads. */
  | { readonly kind: 'opened'; readonly places: readonly IndexPlaces[] }
  /** Whether it follows what is changed. */
  | { readonly kind: 'follows'; readonly follows: boolean }
  /** It has ended as it was asked to. */
  | { readonly kind: 'closed' }
  /** It has ended by itself. */
  | { readonly kind: 'gone' };

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

/** A thread that reads an index, and is told of it by another one. */
export interface HeardIndex extends SearchIndex {
  hear(news: IndexNews): void;
}

/** `place`: which of the places is this thread's, from 0 on. */
export function hearOfIndex(place: number): HeardIndex {
  let reader: IndexReader | undefined;
  let follows = false;
  return {
    hear(news) {
      // The one before is not used any more.
      if (news.kind !== 'follows' && reader !== undefined) letMemoryGo();
      if (news.kind === 'opened') {
        const own = news.places[place];
        reader = own && openIndexReader(own);
      } else if (news.kind === 'follows') follows = news.follows;
      else {
        reader = undefined;
        follows = false;
      }
    },
    reader: () => (follows ? reader : undefined),
    standing() {
      if (reader === undefined) return 'starting';
      return follows ? 'current' : 'behind';
    },
    close: async () => undefined,
  };
}

export interface IndexThread {
  /** The file of the thread. */
  readonly worker: string | URL;
  readonly data: unknown;
  readonly log: Log;
}

/** The index as the thread has it that began the writing one: with the first place. */
export interface SharedIndex extends SearchIndex {
  /** Tells another thread all there is to know, until the answer is called: then that thread must be dead. */
  share(place: number, tell: (news: IndexNews) => void): () => void;
}

/** What it reads is soon forgotten, and the index itself is no part of this: it needs no room for much at once. */
const resourceLimits = { maxYoungGenerationSizeMb: 16 } as const;
/** Milliseconds before a thread that ended begins anew, and until one that should end is ended. */
const pause = 1000;
const patience = 60_000;

export function startSearchIndex({ worker: file, data, log }: IndexThread): SharedIndex {
  const own = hearOfIndex(0);
  const others = new Set<(news: IndexNews) => void>();
  let opened: Extract<IndexNews, { kind: 'opened' }> | undefined;
  let follows = false;
  let closing: (() => void) | undefined;
  let again: NodeJS.Timeout | undefined;
  let worker = begin();

  function tellAll(news: IndexNews): void {
    own.hear(news);
    for (const tell of others) tell(news);
  }

  function hear(news: IndexNews): void {
    if (news.kind === 'closed') {
      closing?.();
      return;
    }
    if (news.kind === 'follows' && news.follows === follows) return;
    if (news.kind === 'follows') follows = news.follows;
    if (news.kind === 'opened') opened = news;
    tellAll(news);
  }

  function begin(): Worker {
    const fresh = new Worker(file, { workerData: data, resourceLimits });
    fresh.on('message', hear);
    fresh.on('error', (error) => log.error({ error }, 'the search index broke; it starts again'));
    fresh.on('exit', () => {
      follows = false;
      opened = undefined;
      tellAll({ kind: 'gone' });
      if (closing === undefined) again = setTimeout(restart, pause);
      else closing();
    });
    return fresh;
  }

  function restart(): void {
    again = undefined;
    worker = begin();
  }

  return {
    reader: own.reader,
    standing: own.standing,
    share(place, tell) {
      others.add(tell);
      if (opened !== undefined) tell(opened);
      tell({ kind: 'follows', follows });
      return () => {
        others.delete(tell);
        const left = opened?.places[place];
        if (left !== undefined) leaveIndex(left);
      };
    },
    async close() {
      clearTimeout(again);
      if (again !== undefined) return;
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
