import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '#platform/embedded-postgres/start-embedded-postgres.ts';
import { openLog } from '#platform/recording/log.ts';

/** Empty: who starts on it makes the database first. */
export const newDataDir = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'musubi-process-'));
  // Open to the account that PostgreSQL runs under when the tests run as root.
  chmodSync(folder, 0o711);
  return folder;
};

export const removeDataDir = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** Makes a database, empty and stopped, for others to begin with. */
export async function makeDataDir(): Promise<string> {
  const folder = newDataDir();
  await (await startEmbeddedPostgres({ dataDir: folder, log: openLog('warn') })).stop();
  return folder;
}

/** Brings a stopped database into an empty folder, its owners kept; false where it lives outside of its folder. */
export function copyDataDir(from: string, to: string): boolean {
  if (existsSync(join(from, 'database-location'))) return false;
  return spawnSync('cp', ['-a', `${from}/.`, to]).status === 0;
}
