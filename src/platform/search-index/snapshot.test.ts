import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, expect, it } from 'vitest';
import { shape } from '#kit/indexed-things.ts';
import { searchKernel } from '#kit/search-index.ts';
import { chooseDictionary, keepSnapshot, newIndex, readSnapshot } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'musubi-snapshot-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A thread that searches writes into its own part of the memory, again and again. */
const searching = `
  const { parentPort, workerData } = require('node:worker_threads');
  const words = new Int32Array(workerData.buffer);
  for (let turn = 1; Atomics.load(words, workerData.until) === 0; turn += 1) {
    Atomics.store(words, workerData.at, turn);
    if (turn === 1) parentPort.postMessage('searching');
  }`;

it('is whole though others search while it is written', async () => {
  const index = newIndex({
    program: searchKernel(),
    shape,
    dictionary: chooseDictionary(['介護士ー介護士ー']),
    capacity: 65_536,
  });
  const { memory, reader } = index.readerPlaces();
  const at = Math.max(...Object.values(reader).filter((place) => typeof place === 'number')) / 4;
  const end = new Int32Array(memory.buffer).length - 1;
  const worker = new Worker(searching, {
    eval: true,
    workerData: { buffer: memory.buffer, at: Math.floor(at), until: end },
  });
  await once(worker, 'message');
  const path = join(folder, 'kept');
  const kept: boolean[] = [];
  for (let time = 0; time < 5; time += 1) {
    keepSnapshot(path, index.state(), 'this program', '');
    kept.push(readSnapshot(path, 'this program') !== undefined);
  }
  Atomics.store(new Int32Array(memory.buffer), end, 1);
  await once(worker, 'exit');
  expect(kept).toEqual([true, true, true, true, true]);
});
