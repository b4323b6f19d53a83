import { Worker } from 'node:worker_threads';
import type { Log } from '#platform/recording/log.ts';

/** What a server thread tells, once it can be asked. */
export interface ThreadListens {
  readonly kind: 'listens';
}

/** What it is told: to answer what is in work, and then to end. */
export interface EndThread {
  readonly kind: 'end';
}

export interface ThreadGround {
  /** The file of the threads. */
  readonly file: URL;
  /** With what the thread of this number begins. */
  dataOf(number: number): unknown;
  /** Tells a thread that begins what there is to know; the answer is called when that thread is dead. */
  onBegin(number: number, tell: (news: unknown) => void): () => void;
  readonly log: Log;
}

export interface ServerThreads {
  /** All of them listen. Fails when one cannot. */
  readonly listening: Promise<void>;
  /** Ends them as they are asked to, or after a while in any case. */
  close(): Promise<void>;
}

/** Milliseconds before a thread that ended begins anew, and until one that should end is ended. */
const pause = 1000;
const patience = 30_000;

/** Keeps the threads of these numbers: whichever dies begins anew. */
export function keepServerThreads(ground: ThreadGround, numbers: readonly number[]): ServerThreads {
  const threads = numbers.map((number) => keepThread(ground, number));
  return {
    listening: Promise.all(threads.map(({ listening }) => listening)).then(() => undefined),
    close: async () => {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

function keepThread({ file, dataOf, onBegin, log }: ThreadGround, number: number): ServerThreads {
  let worker: Worker | undefined;
  let again: NodeJS.Timeout | undefined;
  let hasListened = false;
  let onEnd: (() => void) | undefined;
  const { promise: listening, resolve, reject } = Promise.withResolvers<void>();

  function begin(): void {
    const fresh = new Worker(file, { workerData: dataOf(number) });
    worker = fresh;
    const leave = onBegin(number, (news) => fresh.postMessage(news));
    fresh.on('message', ({ kind }: ThreadListens) => {
      if (kind !== 'listens') return;
      hasListened = true;
      resolve();
    });
    fresh.on('error', (error) => {
      if (hasListened) log.error({ error, serverThread: number }, 'a server thread broke');
      else reject(error);
    });
    fresh.on('exit', () => {
      worker = undefined;
      leave();
      if (onEnd !== undefined) onEnd();
      else if (hasListened) beginAgain();
      else reject(new Error(`server thread ${number} ended before it listened`));
    });
  }

  function beginAgain(): void {
    log.warn({ serverThread: number }, 'a server thread ended; it starts again');
    again = setTimeout(begin, pause);
  }

  begin();
  return {
    listening,
    async close() {
      clearTimeout(again);
      const last = worker;
      if (last === undefined) return;
      const ended = new Promise<void>((resume) => {
        onEnd = resume;
      });
      const timer = setTimeout(() => void last.terminate(), patience);
      last.postMessage({ kind: 'end' } satisfies EndThread);
      await ended;
      clearTimeout(timer);
    },
  };
}
