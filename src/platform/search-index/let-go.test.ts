import { expect, it } from 'vitest';
import { letMemoryGo } from './let-go.ts';
import { newMemory } from './memory.ts';

it('the memory of an index that nobody uses any more is given back', async () => {
  const [left, kept] = [new WeakRef(newMemory()), newMemory()];
  letMemoryGo();
  await expect.poll(() => left.deref(), { timeout: 20_000 }).toBeUndefined();
  expect(kept.buffer.byteLength).toBeGreaterThan(0);
});
