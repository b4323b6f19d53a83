import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Home } from './home.ts';
import type { EmbeddedPostgresLog } from './log.ts';
import { isAlive, processesNaming, signal } from './processes.ts';

/** How long what is left gets for each signal. The first lets the server write everything and go. */
const STEPS = [
  { name: 'SIGINT', patience: 10_000 },
  { name: 'SIGQUIT', patience: 5_000 },
  { name: 'SIGKILL', patience: 5_000 },
] as const;

/** Ends what a killed owner or a killed server left running on this cluster; call only as its owner. */
export async function endLeftovers(home: Home, log: EmbeddedPostgresLog): Promise<void> {
  const left = processesNaming(home.tag);
  if (left.length > 0) {
    log.warn(
      { processes: left },
      '前回の PostgreSQL が残っているため終了します (ending PostgreSQL of an earlier run)',
    );
    for (const { name, patience } of STEPS) {
      if (await ended(home, name, patience)) break;
    }
  }
  removeMisleadingLocks(home);
}

async function ended(home: Home, name: NodeJS.Signals, patience: number): Promise<boolean> {
  const began = performance.now();
  const server = pidIn(serverLock(home));
  const left = processesNaming(home.tag);
  // While the server lives it ends its own children, in good order; without it they are orphans to be ended.
  if (server !== undefined && left.includes(server)) signal(server, name);
  else for (const pid of left) signal(pid, name === 'SIGINT' ? 'SIGQUIT' : name);
  while (performance.now() - began < patience) {
    if (processesNaming(home.tag).length === 0) return true;
    await pause(20);
  }
  return false;
}

/**
 * After a crash the number in a lock file may belong to somebody else by now, or to a dead process that nobody
 * has buried; PostgreSQL would wait for it for ever.
 */
function removeMisleadingLocks(home: Home): void {
  const ours = processesNaming(home.tag);
  for (const file of lockFiles(home)) {
    const pid = pidIn(file);
    if (pid !== undefined && isAlive(pid) && !ours.includes(pid)) rmSync(file, { force: true });
  }
}

function lockFiles(home: Home): string[] {
  const names = readdirSync(home.sockets).filter((name) => /^\.s\.PGSQL\.\d+\.lock$/.test(name));
  return [serverLock(home), ...names.map((name) => join(home.sockets, name))];
}

function serverLock(home: Home): string {
  return join(home.cluster, 'postmaster.pid');
}

function pidIn(lockFile: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(lockFile, 'utf8'), 10);
    return Number.isNaN(pid) ? undefined : Math.abs(pid);
  } catch {
    return undefined;
  }
}

/** Whether a server answers on the socket: without processes to be seen, it runs in another container. */
export function socketAnswers(home: Home): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(join(home.sockets, '.s.PGSQL.5432'));
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
