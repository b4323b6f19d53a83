import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Making, VacancyBatch } from '#features/vacancies/index.ts';

/** Made-up vacancies from a thread of their own, one batch ahead of what is written. */
export async function* batchesOfWorker({ count, seed, on }: Making): AsyncGenerator<VacancyBatch> {
  const worker = new Worker(new URL('./vacancy-worker.mjs', import.meta.url), {
    workerData: { count, seed, on: on.toString() },
  });
  const ask = (): Promise<readonly (VacancyBatch | null)[]> => {
    const answer = once(worker, 'message') as Promise<(VacancyBatch | null)[]>;
    worker.postMessage('next');
    return answer;
  };
  try {
    for (let waiting = ask(); ; ) {
      const [batch] = await waiting;
      if (batch === null || batch === undefined) return;
      waiting = ask();
      // Whoever stops reading leaves an answer that nobody waits for.
      waiting.catch(() => undefined);
      yield batch;
    }
  } finally {
    await worker.terminate();
  }
}
