import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '#platform/recording/log.ts';
import { keepSnapshot, openIndex, readSnapshot } from '#platform/search-index/index.ts';
import type { Followed } from './keep-index-followed.ts';

const name = 'search-index';
const pathIn = (folder: string): string => join(folder, name);

export interface IndexFile {
  read(): Followed | undefined;
  keep(one: Followed): void;
}

function isRunning(process_: number): boolean {
  try {
    return process.kill(process_, 0);
  } catch {
    return false;
  }
}

/** A process that was killed while it wrote left a file that is of no use. */
function forgetUnfinished(folder: string): void {
  for (const file of readdirSync(folder)) {
    const [, writer] = /^search-index\.(\d+)$/u.exec(file) ?? [];
    if (writer === undefined) continue;
    if (Number(writer) === process.pid || !isRunning(Number(writer)))
      rmSync(join(folder, file), { force: true });
  }
}

/** The file in which a node keeps its index from one run to the next. */
export function indexFile(
  { folder, log }: { readonly folder: string; readonly log: Log },
  program: WebAssembly.Module,
  fingerprint: string,
): IndexFile {
  const path = pathIn(folder);
  forgetUnfinished(folder);
  return {
    read() {
      const kept = readSnapshot(path, fingerprint);
      if (kept === undefined) return undefined;
      const { mark, builtFrom } = JSON.parse(kept.note) as Pick<Followed, 'mark' | 'builtFrom'>;
      return { index: openIndex(program, kept.state), builtFrom, mark, known: [], isChanged: false };
    },
    keep(one) {
      if (!one.isChanged) return;
      const { index, builtFrom, mark } = one;
      try {
        keepSnapshot(path, index.state(), fingerprint, JSON.stringify({ mark, builtFrom }));
        one.isChanged = false;
      } catch (error) {
        // The next start takes longer: that is all.
        log.warn({ error }, 'the search index could not be kept in its file');
      }
    },
  };
}

/** Takes the file of this data folder away, so that the next start builds the index anew; undefined: there was none. */
export function dropIndexFile(folder: string): string | undefined {
  const path = pathIn(folder);
  try {
    rmSync(path);
    return path;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
