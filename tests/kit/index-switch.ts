import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noSearchIndex, type SearchIndex } from '#platform/search-index/index.ts';
import { openTestPortal, type TestPortal } from './portal.ts';
import { startTestIndex, type TestIndex } from './search-index.ts';

export interface SwitchedPortal extends TestPortal {
  /** Whether searches are answered from the index, up to date with all that is committed, or from the database. */
  answerFrom(source: IndexSource): Promise<void>;
}

export const indexSources = ['index', 'database'] as const;
export type IndexSource = (typeof indexSources)[number];

/** A portal that can be asked the same with an index and without one. */
export async function openSwitchedPortal(): Promise<SwitchedPortal> {
  let index: TestIndex | undefined;
  let isOn = false;
  const searchIndex: SearchIndex = {
    ...noSearchIndex,
    reader: () => (isOn ? index?.reader() : undefined),
  };
  const portal = await openTestPortal({ searchIndex });
  const folder = await mkdtemp(join(tmpdir(), 'musubi-index-'));
  return {
    ...portal,
    async answerFrom(source) {
      isOn = source === 'index';
      if (!isOn) return;
      index ??= await startTestIndex(portal.parts.database, folder, { clock: portal.clock });
      await index.caughtUp();
    },
    async close() {
      await index?.close();
      await portal.close();
      await rm(folder, { recursive: true });
    },
  };
}
