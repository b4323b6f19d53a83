import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { letMemoryGo } from './let-go.ts';
import { newMemory } from './memory.ts';

const leave = (): WeakRef<WebAssembly.Memory> => new WeakRef(newMemory());

it('the memory of an index that nobody uses any more is given back', async () => {
  const [left, kept] = [leave(), newMemory()];
  letMemoryGo();
  await expect.poll(() => left.deref() === undefined, { timeout: 20_000 }).toBe(true);
  expect(kept.buffer.byteLength).toBeGreaterThan(0);
});

it('is given back by several threads at the same moment', async () => {
  const file = new URL('../../../tests/kit/letting-go-worker.ts', import.meta.url);
  const ends = [1, 2, 3].map(async () => (await once(new Worker(file), 'exit'))[0] as number);
  expect(await Promise.all(ends)).toEqual([0, 0, 0]);
});
