import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { runAs } from './account.ts';
import type { Binaries } from './binaries.ts';
import { EmbeddedPostgresFailure } from './failure.ts';
import type { Home } from './home.ts';

/** The portal's own role and database; it has no rights beyond its database, as on a server of one's own. */
export const PORTAL = 'musubi';
export const ADMINISTRATOR = 'postgres';

/** What a child of ours sees of the environment: nothing of the machine's settings changes the database. */
export const CLEAN_ENVIRONMENT = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

const WHO_MAY_CONNECT = [
  'local all all scram-sha-256',
  'host all all 127.0.0.1/32 scram-sha-256',
  'host all all ::1/128 scram-sha-256',
  '',
].join('\n');

/** Passwords of the two roles; one cannot be worked out from the other. */
export function passwordOf(role: string, secret: string): string {
  return createHmac('sha256', secret).update(role).digest('base64url');
}

/** Makes the cluster, whole or not at all, if it is not there yet. */
export async function createCluster(home: Home, binaries: Binaries, secret: string): Promise<void> {
  for (const name of readdirSync(home.folder)) {
    if (name.startsWith('cluster.new')) rmSync(join(home.folder, name), { recursive: true, force: true });
  }
  const fresh = join(home.folder, `cluster.new-${process.pid}`);
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '-E', 'UTF8'];
  const access = ['-U', ADMINISTRATOR, '-A', 'trust', '--no-instructions'];
  const title = ['-c', `cluster_name=${home.tag}`];
  await run(home, binaries.initdb, ['-D', fresh, ...locale, ...access, ...title]);
  // Written in place: the file keeps the account that owns it.
  writeFileSync(join(fresh, 'pg_hba.conf'), WHO_MAY_CONNECT);
  await setUpRoles(home, binaries, secret, fresh);
  renameSync(fresh, home.cluster);
}

/** Makes the role and database of the portal and sets both passwords; safe to repeat. */
export async function setUpRoles(
  home: Home,
  binaries: Binaries,
  secret: string,
  cluster: string,
): Promise<void> {
  // In single-user mode a statement that fails, such as making what is there, does not end the others.
  const statements = [
    `CREATE ROLE ${PORTAL}`,
    `ALTER ROLE ${PORTAL} LOGIN PASSWORD '${passwordOf(PORTAL, secret)}'`,
    `ALTER ROLE ${ADMINISTRATOR} PASSWORD '${passwordOf(ADMINISTRATOR, secret)}'`,
    `CREATE DATABASE ${PORTAL} OWNER ${PORTAL}`,
  ];
  const options = ['--single', '-D', cluster, '-c', `cluster_name=${home.tag}`, 'postgres'];
  await run(home, binaries.postgres, options, `${statements.join('\n')}\n`);
}

export function clusterExists(home: Home): boolean {
  return existsSync(join(home.cluster, 'PG_VERSION'));
}

async function run(home: Home, program: string, options: string[], input = ''): Promise<void> {
  const child = spawn(program, options, {
    cwd: home.folder,
    env: CLEAN_ENVIRONMENT,
    stdio: ['pipe', 'ignore', 'pipe'],
    ...runAs(home.account),
  });
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  const [code, complaint] = await Promise.all([ended, text(child.stderr)]);
  if (code === 0) return;
  throw new EmbeddedPostgresFailure(
    'database.cluster.not-made',
    `データベースを作れませんでした。\nThe database could not be made (${program}):\n${complaint.trim()}`,
  );
}
