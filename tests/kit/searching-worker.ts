import { BroadcastChannel, parentPort, workerData } from 'node:worker_threads';
import type { EndThread, ThreadListens } from '#platform/http/server-threads.ts';
import { hearOfIndex, type IndexNews } from '#platform/search-index/index.ts';

/** What it found last. */
export interface Searched {
  readonly number: number;
  /** Which of the threads that had this number. */
  readonly thread: string;
  readonly total: number | undefined;
}

// A server thread that only searches, tells everybody what it found, and dies when it is asked to.
const { number, channelName } = workerData as { number: number; channelName: string };
const thread = crypto.randomUUID();
const channel = new BroadcastChannel(channelName);
const searchIndex = hearOfIndex(number - 1);
const query = { base: [], always: [], all: [{ word: '介護士', fields: [] }], any: [], none: [], groups: [] };

setInterval(() => {
  const total = searchIndex.reader()?.search(query, {}).total;
  channel.postMessage({ number, thread, total } satisfies Searched);
}, 5);

channel.onmessage = (told: unknown) => {
  if ((told as { data: unknown }).data === number) throw new Error('it was asked to die');
};

parentPort?.on('message', (told: IndexNews | EndThread) => {
  if (told.kind === 'end') process.exit(0);
  searchIndex.hear(told);
});
parentPort?.postMessage({ kind: 'listens' } satisfies ThreadListens);
