import { parentPort, workerData } from 'node:worker_threads';
import { madeBatches } from '#features/vacancies/index.ts';
import { Temporal } from '#kernel/time.ts';

/** Makes vacancies while the main thread writes those made before: each is handed over when it is asked for. */
const { count, seed, on } = workerData as { count: number; seed: number; on: string };
const batches = madeBatches({ count, seed, on: Temporal.PlainDate.from(on) });
let next = batches.next();

parentPort?.on('message', () => {
  parentPort?.postMessage(next.done === true ? null : next.value);
  if (next.done === true) parentPort?.close();
  else next = batches.next();
});
