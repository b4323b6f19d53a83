import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Account, accountFor, canWorkIn } from './account.ts';
import { EmbeddedPostgresFailure } from './failure.ts';
import type { EmbeddedPostgresLog } from './log.ts';

/** Where one embedded database lives. */
export type Home = {
  /** Holds the cluster; closed to everybody but the account. */
  folder: string;
  cluster: string;
  /** The folder of the unix socket. */
  sockets: string;
  /** In the title of every process of this database, so that they are found again after a crash. */
  tag: string;
  account: Account;
};

/** Longest path of a unix socket on any system we run on, less the name of PostgreSQL's own socket file. */
const LONGEST_SOCKET_FOLDER = 103 - '/.s.PGSQL.5432.lock'.length;

/** Finds, or makes, the place of the database that belongs to this DATA_DIR. */
export function prepareHome(dataDir: string, log: EmbeddedPostgresLog): Home {
  const pointer = join(dataDir, 'database-location');
  if (existsSync(pointer)) return followPointer(dataDir, pointer, log);
  const folder = join(dataDir, 'database');
  const account = accountFor(existing(join(folder, 'cluster')));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  give(folder, account);
  if (canWorkIn(account, folder)) return homeAt(folder, account);
  if (existsSync(join(folder, 'cluster'))) throw closed(folder);
  rmdirSync(folder);
  return moveOut(pointer, log);
}

/** The place of an existing database, without making or changing anything. */
export function findHome(dataDir: string): Home | undefined {
  const pointer = join(dataDir, 'database-location');
  const folder = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : join(dataDir, 'database');
  if (!existsSync(join(folder, 'cluster'))) return undefined;
  return describe(folder, accountFor(join(folder, 'cluster')));
}

/** Makes DATA_DIR. As root, another account must get through DATA_DIR to the cluster, though not see what else is in it. */
export function openDataDir(dataDir: string): void {
  const asRoot = process.getuid?.() === 0;
  mkdirSync(dataDir, { recursive: true, mode: asRoot ? 0o711 : 0o700 });
  const mode = statSync(dataDir).mode & 0o7777;
  if (asRoot && (mode & 0o011) !== 0o011) chmodSync(dataDir, mode | 0o011);
}

function followPointer(dataDir: string, pointer: string, log: EmbeddedPostgresLog): Home {
  const folder = readFileSync(pointer, 'utf8').trim();
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (found === undefined || !found.isDirectory()) {
    throw new EmbeddedPostgresFailure(
      'database.home.gone',
      `データベースの置き場所 ${folder} がありません。空の状態から始めるときは ${pointer} を消してください。\n` +
        `The database of ${dataDir} was kept in ${folder}, which is gone. To start empty, remove ${pointer}.`,
    );
  }
  const account = accountFor(existing(join(folder, 'cluster')));
  if (!canWorkIn(account, folder)) throw closed(folder);
  log.info({ folder }, `データベースは ${folder} にあります (the database is kept there)`);
  return homeAt(folder, account);
}

/** A folder above DATA_DIR is closed to the account and is not ours to open: the database lives elsewhere. */
function moveOut(pointer: string, log: EmbeddedPostgresLog): Home {
  const account = accountFor(undefined);
  const folder = mkdtempSync('/var/tmp/musubi-');
  give(folder, account);
  writeFileSync(pointer, `${folder}\n`, { mode: 0o600 });
  log.warn(
    { folder },
    `DATA_DIR の親フォルダーが閉じているため、データベースは ${folder} に置きます ` +
      '(a parent folder of DATA_DIR is closed to the database: it is kept there)',
  );
  return homeAt(folder, account);
}

function homeAt(folder: string, account: Account): Home {
  const home = describe(folder, account);
  if (home.sockets !== folder) prepareSocketFolder(home.sockets, account);
  return home;
}

function describe(folder: string, account: Account): Home {
  const tag = `musubi-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`;
  const sockets = Buffer.byteLength(folder) <= LONGEST_SOCKET_FOLDER ? folder : `/tmp/${tag}`;
  return { folder, cluster: join(folder, 'cluster'), sockets, tag, account };
}

/** A folder of known name in /tmp: taken only when nobody else can have prepared it. */
function prepareSocketFolder(sockets: string, account: Account): void {
  mkdirSync(sockets, { recursive: true, mode: 0o700 });
  const found = lstatSync(sockets);
  const owners = [process.getuid?.(), account?.uid];
  if (!found.isDirectory() || !owners.includes(found.uid)) throw closed(sockets);
  give(sockets, account);
}

function give(folder: string, account: Account): void {
  if (account !== undefined) chownSync(folder, account.uid, account.gid);
  chmodSync(folder, 0o700);
}

function existing(folder: string): string | undefined {
  return existsSync(folder) ? folder : undefined;
}

function closed(folder: string): EmbeddedPostgresFailure {
  return new EmbeddedPostgresFailure(
    'database.home.closed',
    `データベースのフォルダー ${folder} を使う権限がありません。作ったときと同じユーザーで起動してください。\n` +
      `${folder} is closed to this user: start as the user who made it.`,
  );
}

/** The secret behind the passwords of the database's roles, if it was kept. */
export function keptSecret(dataDir: string): string | undefined {
  const file = join(dataDir, 'database-secret');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

export function keepSecret(dataDir: string, secret: string): void {
  writeFileSync(join(dataDir, 'database-secret'), `${secret}\n`, { mode: 0o600 });
}
