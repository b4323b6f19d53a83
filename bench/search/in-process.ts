import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readQuery } from '#features/vacancies/index.ts';
import { findInIndex } from '#features/vacancies/indexed/found-in-index.ts';
import { vacancyShape } from '#features/vacancies/indexed/vacancy-shape.ts';
import type { Temporal } from '#kernel/time.ts';
import { fingerprintOf, openIndex, openIndexReader, readSnapshot } from '#platform/search-index/index.ts';
import { type ColdKind, coldKinds } from './cold-words.ts';
import { shuffled } from './figures.ts';
import type { Times } from './measure.ts';
import { settings } from './settings.ts';
import { allShapes, apart } from './shapes.ts';

export interface InProcess {
  /** Milliseconds on one thread, each seen for the first time by this reader. */
  readonly cold: Readonly<Record<ColdKind, readonly number[]>>;
  /** By address. */
  readonly shapes: ReadonlyMap<string, readonly number[]>;
}

/** The index as the portal left it, in this process: its total, page and all counts, without server and database. */
function openFound(snapshot: string, today: Temporal.PlainDate) {
  const kernel = readFileSync(join(import.meta.dirname, 'search-kernel.wasm'));
  const kept = readSnapshot(snapshot, fingerprintOf(kernel, vacancyShape));
  if (kept === undefined) throw new Error(`no index of this program is kept in ${snapshot}`);
  const reader = openIndexReader(openIndex(new WebAssembly.Module(kernel), kept.state).readerPlaces());
  return (address: string) => {
    const query = readQuery(new URLSearchParams(address));
    const begun = performance.now();
    const { found } = findInIndex(reader, query, { viewer: 'anybody', today });
    return { took: performance.now() - begun, total: found.total };
  };
}

/** First what is seen for the first time, then all shapes mixed, as often as they were asked over HTTP. */
export function measureInProcess(snapshot: string, times: Times, today: Temporal.PlainDate): InProcess {
  const find = openFound(snapshot, today);
  const coldOf = (kind: ColdKind): readonly number[] =>
    times.coldAddresses[kind].map((one) => find(one).took);
  const cold = Object.fromEntries(coldKinds.map((kind) => [kind, coldOf(kind)])) as InProcess['cold'];
  const shapes = new Map<string, number[]>(allShapes.map((address) => [apart(address), []]));
  for (let round = 0; round <= settings.rounds; round += 1) {
    for (const address of shuffled([...shapes.keys()], round)) {
      const { took, total } = find(address);
      if (total !== times.totals.get(address))
        throw new Error(`in process ${total} are found, over HTTP ${times.totals.get(address)}: ${address}`);
      // The first round only warms up.
      if (round > 0) shapes.get(address)?.push(took);
    }
  }
  return { cold, shapes };
}
