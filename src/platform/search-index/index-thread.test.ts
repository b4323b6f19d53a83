import { BroadcastChannel } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shape } from '#kit/indexed-things.ts';
import { kernelFile, searchKernel } from '#kit/search-index.ts';
import type { Searched } from '#kit/searching-worker.ts';
import { keepServerThreads, type ServerThreads } from '#platform/http/server-threads.ts';
import { openLog } from '#platform/recording/log.ts';
import { chooseDictionary, newIndex, type SharedIndex, startSearchIndex } from './index.ts';
import { head } from './layout.ts';
import { leaveIndex, openIndexReader } from './search-index.ts';

const kit = new URL('../../../tests/kit/', import.meta.url);
const log = openLog('silent');
const channelName = 'threads that search';
const everything = { base: [], always: [], all: [], any: [], none: [], groups: [] };

describe('an index that several threads search in', () => {
  let searchIndex: SharedIndex;
  let threads: ServerThreads;
  let channel: BroadcastChannel;
  let heard: Searched[];
  beforeEach(async () => {
    const data = { kernelFile, readers: 3 };
    searchIndex = startSearchIndex({ worker: new URL('indexing-worker.ts', kit), data, log });
    heard = [];
    channel = new BroadcastChannel(channelName);
    channel.onmessage = (told: unknown) => heard.push((told as { data: Searched }).data);
    const ground = {
      file: new URL('searching-worker.ts', kit),
      dataOf: (number: number) => ({ number, channelName }),
      onBegin: (number: number, tell: (news: unknown) => void) => searchIndex.share(number - 1, tell),
      log,
    };
    threads = keepServerThreads(ground, [2, 3]);
    await threads.listening;
  });
  afterEach(async () => {
    await threads.close();
    await searchIndex.close();
    channel.close();
  });

  const totalsOf = (number: number, thread?: string): readonly number[] =>
    heard
      .filter((one) => one.number === number && (thread === undefined || one.thread === thread))
      .flatMap(({ total }) => total ?? []);
  const fellBack = (totals: readonly number[]): boolean =>
    totals.some((total, at) => total < (totals[at - 1] ?? 0));

  it('is followed by each of them, also when another one has taken its place', async () => {
    await expect.poll(() => searchIndex.reader()?.search(everything, {}).total).toBeGreaterThan(1);
    expect(searchIndex.standing()).toBe('current');
    for (const number of [2, 3]) {
      await expect.poll(() => Math.max(0, ...totalsOf(number)), { timeout: 20_000 }).toBeGreaterThan(100);
      await expect.poll(() => fellBack(totalsOf(number)), { timeout: 20_000 }).toBe(true);
    }
  });

  it('is searched again by one that died, while the others go on', async () => {
    await expect.poll(() => totalsOf(2).length, { timeout: 20_000 }).toBeGreaterThan(0);
    for (let death = 0; death < 2; death += 1) {
      const before = heard.findLast(({ number }) => number === 2)?.thread;
      channel.postMessage(2);
      const isAnother = ({ number, thread, total }: Searched): boolean =>
        number === 2 && thread !== before && total !== undefined;
      const another = (): string | undefined => heard.findLast(isAnother)?.thread;
      await expect.poll(another, { timeout: 20_000 }).toBeDefined();
      await expect
        .poll(() => Math.max(0, ...totalsOf(2, another())), { timeout: 20_000 })
        .toBeGreaterThan(10);
    }
    expect(new Set(heard.filter(({ number }) => number === 3).map(({ thread }) => thread)).size).toBe(1);
  });
});

describe('the place of a reader', () => {
  const program = searchKernel();

  it('is clean for the next one, whatever the last one was in the middle of', () => {
    const index = newIndex({ program, shape, dictionary: chooseDictionary(['介護士']), capacity: 65_536 });
    const one = { key: 1, day: 1, group: '', texts: ['介護士', '', ''], flags: [0], figures: [3, 1, 1] };
    index.write([{ key: 1, documents: [one] }]);
    const places = index.readerPlaces();
    const query = {
      ...everything,
      groups: [
        {
          name: 'place',
          counted: { kind: 'figure', figure: 'place', nameOf: String },
          chosen: undefined,
          narrows: false,
        },
      ],
    } as const;
    const before = openIndexReader(places).search(query, { counts: true });
    const bytes = new Uint8Array(places.memory.buffer);
    for (const { at, size } of places.own) bytes.fill(0xa5, at, at + size);
    expect(openIndexReader(places).search(query, { counts: true })).toEqual(before);
    expect(before.counts).toEqual({ place: { names: ['3'], counts: [1] } });
  });

  it('holds nothing of the index any more once its thread is dead', () => {
    const index = newIndex({ program, shape, dictionary: chooseDictionary(['介護士']), capacity: 65_536 });
    const [places, others] = [index.readerPlaces(), index.readerPlaces()];
    const words = new Int32Array(places.memory.buffer);
    for (const { reader } of [places, others]) Atomics.store(words, head.readers + reader.reader, 1);
    leaveIndex(places);
    expect([places, others].map(({ reader }) => words[head.readers + reader.reader])).toEqual([0, 1]);
  });
});
