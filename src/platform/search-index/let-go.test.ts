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
