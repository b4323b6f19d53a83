import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { VacancyMaking } from '#entry/vacancy-worker.ts';
import type { Making, PackedBatch } from '#features/vacancies/index.ts';

/** The database writes on a processor of its own and waits for none of these: more would only wait for it. */
const mostMakers = 4;

/** Makes its batches one ahead of what is asked for. */
function startMaker(making: VacancyMaking) {
  const worker = new Worker(new URL('./vacancy-worker.mjs', import.meta.url), { workerData: making });
  const ask = (): Promise<readonly (PackedBatch | null)[]> => {
    const answer = once(worker, 'message') as Promise<(PackedBatch | null)[]>;
    worker.postMessage('next');
    // Whoever stops reading leaves an answer that nobody waits for.
    answer.catch(() => undefined);
    return answer;
  };
  let waiting = ask();
  return {
    async next(): Promise<PackedBatch | undefined> {
      const [batch] = await waiting;
      if (batch == null) return undefined;
      waiting = ask();
      return batch;
    },
    end: () => worker.terminate(),
  };
}

/** Made-up vacancies from threads of their own that take turns, while those made before are written. */
export async function* batchesOfWorkers({ count, seed, on }: Making): AsyncGenerator<PackedBatch> {
  const of = Math.min(mostMakers, availableParallelism());
  const makers = Array.from({ length: of }, (_, first) =>
    startMaker({ count, seed, on: on.toString(), turn: { first, of } }),
  );
  try {
    for (;;) {
      for (const maker of makers) {
        const batch = await maker.next();
        if (batch === undefined) return;
        yield batch;
      }
    }
  } finally {
    await Promise.all(makers.map((maker) => maker.end()));
  }
}
