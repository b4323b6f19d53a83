import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bytesOfRuns, pageSize, pagesToKeep } from './snapshot-pages.ts';

const aPlace = fc.integer({ min: 0, max: 6 * pageSize - 1 });

it('keeps every byte that means something, and no page that means nothing', () => {
  const aPart = fc
    .tuple(aPlace, fc.integer({ min: 1, max: 3 * pageSize }))
    .map(([at, size]) => ({ at, size }));
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6 * pageSize }),
      fc.array(aPlace, { maxLength: 4 }),
      fc.array(aPart, { maxLength: 2 }),
      (length, written, meaningless) => {
        const memory = new Uint8Array(new SharedArrayBuffer(length));
        for (const place of written) memory[place] = 1;
        const isFree = (place: number): boolean =>
          meaningless.some(({ at, size }) => place >= at && place < at + size);
        const runs = pagesToKeep(memory, meaningless);
        const read = new Uint8Array(length);
        for (const [index, bytes] of bytesOfRuns(memory, runs).entries())
          bytesOfRuns(read, runs)[index]?.set(bytes);
        for (const place of written) if (place < length && !isFree(place)) expect(read[place]).toBe(1);
        for (const bytes of bytesOfRuns(memory, runs)) expect(bytes.includes(1)).toBe(true);
      },
    ),
    { numRuns: 200 },
  );
});
