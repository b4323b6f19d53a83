import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { EmbeddedPostgresFailure } from './failure.ts';

/** The user PostgreSQL runs as; undefined: the one that runs us. */
export type Account = { uid: number; gid: number } | undefined;

const PREFERRED_NAMES = ['postgres', 'nobody', 'daemon'];

/** PostgreSQL refuses to run as root: root lends it the account that owns the cluster, or one without rights. */
export function accountFor(existingCluster: string | undefined): Account {
  if (process.getuid?.() !== 0) return undefined;
  if (existingCluster !== undefined) {
    const { uid, gid } = statSync(existingCluster);
    if (uid !== 0) return { uid, gid };
  }
  const known = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of PREFERRED_NAMES) {
    const [, , uid, gid] = known.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new EmbeddedPostgresFailure(
    'database.account.none',
    'root では PostgreSQL を動かせません。一般ユーザーで起動するか、DATABASE_URL を指定してください。\n' +
      'PostgreSQL does not run as root and no other account exists here: start as an ordinary user, ' +
      'or set DATABASE_URL.',
  );
}

/** What to add to the options of a child process so that it runs as this account. */
export function runAs(account: Account): { uid?: number; gid?: number } {
  return account === undefined ? {} : { uid: account.uid, gid: account.gid };
}

/** Whether the account may run this program. */
export function canRead(account: Account, program: string): boolean {
  return asks(account, 'test -r "$1" && test -x "$1"', program);
}

/** Whether the account may work in this folder. */
export function canWorkIn(account: Account, folder: string): boolean {
  return asks(account, 'test -w "$1" && test -x "$1"', folder);
}

/** The system itself is asked, so that rights of every kind count. */
function asks(account: Account, script: string, path: string): boolean {
  const shell = spawnSync('/bin/sh', ['-c', script, 'sh', path], {
    cwd: '/',
    stdio: 'ignore',
    ...runAs(account),
  });
  if (shell.error !== undefined) throw shell.error;
  return shell.status === 0;
}
