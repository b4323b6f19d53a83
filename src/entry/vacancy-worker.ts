import { parentPort, workerData } from 'node:worker_threads';
import { madeBatches, type Turn } from '#features/vacancies/index.ts';
import { Temporal } from '#kernel/time.ts';

export interface VacancyMaking {
  readonly count: number;
  readonly seed: number;
  readonly on: string;
  readonly turn: Turn;
}

/** Makes vacancies while the main thread writes those made before: each batch is handed over when it is asked for. */
const { count, seed, on, turn } = workerData as VacancyMaking;
const batches = madeBatches({ count, seed, on: Temporal.PlainDate.from(on) }, turn);
let next = batches.next();

parentPort?.on('message', () => {
  parentPort?.postMessage(next.done === true ? null : next.value);
  if (next.done === true) parentPort?.close();
  else next = batches.next();
});
