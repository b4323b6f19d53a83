import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { runAs } from './account.ts';
import type { Binaries } from './binaries.ts';
import { CLEAN_ENVIRONMENT } from './cluster.ts';
import type { Home } from './home.ts';
import type { EmbeddedPostgresLog } from './log.ts';
import { signal } from './processes.ts';

export type ServerProcess = {
  pid: number;
  /** Settles when the process has ended, in words for the log. */
  ended: Promise<string>;
  hasEnded(): boolean;
  /** The last lines PostgreSQL wrote, for a message to a person. */
  lastWords(): string;
  stop(): Promise<void>;
};

const REMEMBERED_LINES = 12;
/** Fatal to one connection only, and told at every start and stop. */
const OF_EVERY_DAY = /the database system is|terminating connection due to administrator command/;
const PATIENCE_WITH_STOP_MS = 30_000;

/** Starts the server on an existing cluster; it is not yet ready when this returns. */
export function spawnServer(
  home: Home,
  binaries: Binaries,
  tcpPort: number | undefined,
  log: EmbeddedPostgresLog,
): ServerProcess {
  const child = spawn(binaries.postgres, ['-D', home.cluster, ...settings(home, tcpPort)], {
    cwd: home.cluster,
    env: CLEAN_ENVIRONMENT,
    // A session of its own: Ctrl-C in the terminal is for us, and we stop the database last.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    ...runAs(home.account),
  });
  const lines = keepLines(child, log);
  let over = false;
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, name) => resolve(name ?? `code ${code}`));
  }).finally(() => {
    over = true;
  });
  const pid = child.pid ?? 0;
  const guard = child.pid === undefined ? undefined : guardAgainstOurDeath(home, pid);
  void ended.then(() => guard?.kill());
  const stop = async () => {
    if (!over) await stopServer(pid, ended);
  };
  return { pid, ended, hasEnded: () => over, lastWords: () => lines.join('\n'), stop };
}

function settings(home: Home, tcpPort: number | undefined): string[] {
  const values = {
    cluster_name: home.tag,
    listen_addresses: tcpPort === undefined ? '' : '127.0.0.1',
    port: tcpPort ?? 5432,
    unix_socket_directories: `"${home.sockets.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    fsync: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    jit: 'off',
    log_checkpoints: 'off',
    log_min_error_statement: 'panic',
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function keepLines(child: ChildProcess, log: EmbeddedPostgresLog): string[] {
  const lines: string[] = [];
  if (child.stderr === null) return lines;
  createInterface({ input: child.stderr }).on('line', (line) => {
    lines.push(line);
    if (lines.length > REMEMBERED_LINES) lines.shift();
    if (/ (FATAL|PANIC|WARNING): /.test(line) && !OF_EVERY_DAY.test(line))
      log.warn({ postgres: line }, 'PostgreSQL');
  });
  return lines;
}

/**
 * A shell that sleeps until our end of its pipe closes. However we die, kill -9 too, it then asks the server
 * to shut down; if that is killed as well, the next start clears up.
 */
function guardAgainstOurDeath(home: Home, pid: number): ChildProcess {
  const script =
    'read _; read owner < "$1/postmaster.pid" && [ "$owner" = "$2" ] && kill -INT "$2" 2>/dev/null; exit 0';
  const guard = spawn('/bin/sh', ['-c', script, 'musubi-guard', home.cluster, String(pid)], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    ...runAs(home.account),
  });
  guard.on('error', () => {});
  guard.unref();
  return guard;
}

/** Fast shutdown: open transactions are rolled back, everything else is written. */
async function stopServer(pid: number, ended: Promise<string>): Promise<void> {
  for (const name of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    signal(pid, name);
    const late = new AbortController();
    const over = await Promise.race([
      ended.then(() => true),
      pause(PATIENCE_WITH_STOP_MS, false, { signal: late.signal }).catch(() => false),
    ]);
    late.abort();
    if (over) return;
  }
}
