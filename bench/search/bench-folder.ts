import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { say, shown } from './figures.ts';
import { type BenchDatabase, openBenchDatabase } from './portal.ts';
import { machine } from './report.ts';
import { settings } from './settings.ts';

/** A folder with a database in it: the one that is kept, or one that is gone afterwards. */
export async function inFolder(
  name: string,
  work: (folder: string, database: BenchDatabase) => Promise<void>,
): Promise<void> {
  const folder =
    settings.keep === undefined ? mkdtempSync(join(tmpdir(), 'musubi-search-')) : resolve(settings.keep);
  mkdirSync(folder, { recursive: true });
  // The database runs as another user where we are root.
  chmodSync(folder, 0o711);
  const { cores, gigabytes, processor, load } = machine();
  say(
    `${name}: ${shown(settings.vacancies)} vacancies; ${cores} cores, ${gigabytes} GB, ${processor}, load ${load.toFixed(1)}`,
  );
  const database = await openBenchDatabase(folder);
  try {
    await work(folder, database);
  } finally {
    await database.stop();
    if (settings.keep === undefined) rmSync(folder, { recursive: true, force: true });
  }
}
