import { mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DataDirInUse } from './failure.ts';
import { beginningOf, isAlive } from './processes.ts';

/** Who holds a DATA_DIR, as written in its owner.json. */
export type Owner = {
  pid: number;
  /** With the pid it tells the owner from a later process that was given the same number. */
  began: string | undefined;
  host: string;
  port: number | undefined;
  stopping: boolean;
};

export type Claim = {
  announcePort(port: number): void;
  announceStopping(): void;
  release(): void;
};

const PATIENCE_MS = 1_500;
const PATIENCE_WHILE_STOPPING_MS = 20_000;
const STALE_GUARD_MS = 10_000;

/** The living owner of this DATA_DIR on this machine, if it has one. */
export function livingOwner(dataDir: string): Owner | undefined {
  let owner: Owner;
  try {
    owner = JSON.parse(readFileSync(join(dataDir, 'owner.json'), 'utf8')) as Owner;
  } catch {
    return undefined;
  }
  if (owner.host !== hostname() || !isAlive(owner.pid)) return undefined;
  return beginningOf(owner.pid) === owner.began ? owner : undefined;
}

/** Takes the DATA_DIR for this process; waits a moment for an owner that is on its way out. */
export async function claimDataDir(dataDir: string, port: number | undefined): Promise<Claim> {
  const began = performance.now();
  for (;;) {
    const other = claimOrOther(dataDir, port);
    if (other === undefined) return claimOf(dataDir, port);
    const patience = other.stopping ? PATIENCE_WHILE_STOPPING_MS : PATIENCE_MS;
    if (performance.now() - began > patience || other.pid === process.pid) {
      throw new DataDirInUse(dataDir, other);
    }
    await pause(100);
  }
}

function claimOf(dataDir: string, firstPort: number | undefined): Claim {
  let port = firstPort;
  return {
    announcePort(now) {
      port = now;
      write(dataDir, port, false);
    },
    announceStopping() {
      write(dataDir, port, true);
    },
    release() {
      if (livingOwner(dataDir)?.pid === process.pid) rmSync(join(dataDir, 'owner.json'), { force: true });
    },
  };
}

/** Looks and writes as one step: the guard folder can be made by one process only. */
function claimOrOther(dataDir: string, port: number | undefined): Owner | undefined {
  const guard = join(dataDir, 'owner.guard');
  try {
    mkdirSync(guard);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    clearStale(guard);
    return livingOwner(dataDir) ?? { pid: 0, began: '', host: '', port: undefined, stopping: true };
  }
  try {
    const other = livingOwner(dataDir);
    if (other === undefined) write(dataDir, port, false);
    return other;
  } finally {
    rmdirSync(guard);
  }
}

/** The guard lives for microseconds; an old one was left by a process killed within them. */
function clearStale(guard: string): void {
  const found = statSync(guard, { throwIfNoEntry: false });
  if (found === undefined) return;
  const age = performance.timeOrigin + performance.now() - found.mtimeMs;
  if (age > STALE_GUARD_MS) rmSync(guard, { recursive: true, force: true });
}

function write(dataDir: string, port: number | undefined, stopping: boolean): void {
  const began = beginningOf(process.pid);
  const owner: Owner = { pid: process.pid, began, host: hostname(), port, stopping };
  const fresh = join(dataDir, `owner.json.${process.pid}`);
  writeFileSync(fresh, `${JSON.stringify(owner)}\n`, { mode: 0o600 });
  renameSync(fresh, join(dataDir, 'owner.json'));
}
