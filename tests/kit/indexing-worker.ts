import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { chooseDictionary, type IndexNews, newIndex } from '#platform/search-index/index.ts';
import { shape } from './indexed-things.ts';

// A thread that writes an index: it grows a little all the time, and another one takes its place now and then.
const { kernelFile, readers } = workerData as { kernelFile: string; readers: number };
const program = new WebAssembly.Module(readFileSync(kernelFile));
const tell = (news: IndexNews): void => parentPort?.postMessage(news);
const dictionary = chooseDictionary(['介護士']);
const documentsOfOne = 200;

function begin() {
  const index = newIndex({ program, shape, dictionary, capacity: 65_536 });
  index.write([documentOf(1)]);
  tell({ kind: 'opened', places: Array.from({ length: readers }, index.readerPlaces) });
  tell({ kind: 'follows', follows: true });
  return index;
}

function documentOf(key: number) {
  const one = { key, day: 1, group: `${key}`, texts: ['介護士', '', ''], flags: [0], figures: [1, 1, 1] };
  return { key, documents: [one] };
}

let index = begin();
const timer = setInterval(() => {
  if (index.documents() >= documentsOfOne) index = begin();
  index.write([documentOf(index.documents() + 1)]);
  index.tidy();
}, 5);

parentPort?.on('message', () => {
  clearInterval(timer);
  tell({ kind: 'closed' });
  parentPort?.close();
});
