import { expect, it } from 'vitest';
import { letMemoryGo } from './let-go.ts';
import { newMemory } from './memory.ts';

it('the memory of an index that nobody uses any more is given back', async () => {
  const [left, kept] = [new WeakRef(newMemory()), newMemory()];
  const leftover = (): WebAssembly.Memory | undefined => {
    letMemoryGo();
    return left.deref();
  };
  await expect.poll(leftover, { timeout: 40_000, interval: 1500 }).toBeUndefined();
  expect(kept.buffer.byteLength).toBeGreaterThan(0);
});
