import { Worker } from 'node:worker_threads';
import { policy } from '#kernel/policy.ts';
import type { Temporal } from '#kernel/time.ts';
import { printable } from '#platform/papers/printable.ts';

export interface Paper {
  /** The `.typ` file, by its path under src/. */
  readonly template: string;
  /** Strings, numbers, lists and records; the template reads them from `sys.inputs.data`. Never source. */
  readonly data: unknown;
  /** Stands in the file as its creation date. */
  readonly now: Temporal.Instant;
}

export interface Papers {
  /** A PDF. Throws PapersBusy when too many wait. */
  render(paper: Paper): Promise<Uint8Array>;
  close(): Promise<void>;
}

export interface PaperGround {
  /** The file of the worker thread. */
  readonly worker: string;
  /** The folder that holds the templates under their paths. */
  readonly templates: string;
}

/** Too many papers wait, or one took too long. */
export class PapersBusy extends Error {}

interface Waiting {
  readonly asked: { readonly template: string; readonly data: string; readonly at: number };
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
  /** Once more is tried where the thread died under it. */
  tries: number;
}

type Told = { readonly bytes: Uint8Array } | { readonly fault: string };

const mostTries = 2;

/** One warm compiler in a thread of its own; it begins with the first paper and anew after it died. */
export function keepPapers(ground: PaperGround): Papers {
  const waiting: Waiting[] = [];
  let worker: Worker | undefined;
  let present: Waiting | undefined;
  let timer: NodeJS.Timeout | undefined;

  const finish = (): Waiting | undefined => {
    clearTimeout(timer);
    const done = present;
    present = undefined;
    return done;
  };
  const leave = (gone: Worker): void => {
    if (worker === gone) worker = undefined;
    gone.removeAllListeners();
    // A thread that breaks once more while it ends must not end the process.
    gone.on('error', () => undefined);
  };
  const begin = (): Worker => {
    const fresh = new Worker(ground.worker, { workerData: { templates: ground.templates } });
    const died = (error: unknown): void => {
      leave(fresh);
      const lost = finish();
      if (lost !== undefined && lost.tries < mostTries) waiting.unshift(lost);
      else lost?.reject(error instanceof Error ? error : new Error('the thread of the papers ended'));
      next();
    };
    fresh.on('message', (told: Told) => {
      const done = finish();
      if ('bytes' in told) done?.resolve(told.bytes);
      else done?.reject(new Error(told.fault));
      next();
    });
    fresh.on('error', died);
    fresh.on('exit', died);
    return fresh;
  };
  const overdue = (): void => {
    const slow = worker;
    if (slow !== undefined) {
      leave(slow);
      void slow.terminate();
    }
    finish()?.reject(new PapersBusy('a paper took too long'));
    next();
  };
  function next(): void {
    if (present !== undefined) return;
    present = waiting.shift();
    if (present === undefined) {
      worker?.unref();
      return;
    }
    present.tries += 1;
    worker ??= begin();
    worker.ref();
    worker.postMessage(present.asked);
    timer = setTimeout(overdue, policy.papers.longest.total('milliseconds'));
  }
  return {
    render: ({ template, data, now }) =>
      new Promise((resolve, reject) => {
        if (waiting.length >= policy.papers.longestLine) {
          reject(new PapersBusy('too many papers wait'));
          return;
        }
        const at = Math.floor(now.epochMilliseconds / 1000);
        const asked = { template, data: JSON.stringify(printable(data)), at };
        waiting.push({ asked, resolve, reject, tries: 0 });
        next();
      }),
    async close() {
      const last = worker;
      if (last === undefined) return;
      leave(last);
      await last.terminate();
    },
  };
}
