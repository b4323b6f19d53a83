import { expect, it } from 'vitest';
import { letMemoryGo } from './let-go.ts';
import { newMemory } from './memory.ts';

/** In a call of its own, so that nothing of this test holds it. */
const memoryThatIsLeft = () => new WeakRef(newMemory());

it('the memory of an index that nobody uses any more is given back', async () => {
  const left = memoryThatIsLeft();
  const kept = newMemory();
  const leftover = (): boolean => {
    letMemoryGo();
    return left.deref() !== undefined;
  };
  await expect.poll(leftover, { timeout: 40_000, interval: 1500 }).toBe(false);
  expect(kept.buffer.byteLength).toBeGreaterThan(0);
});
