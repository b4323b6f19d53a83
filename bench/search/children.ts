import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { freemem, totalmem } from 'node:os';

const kilobytes = (pid: number, what: 'VmRSS' | 'VmHWM'): number => {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(new RegExp(`^${what}:\\s+(\\d+)`, 'mu').exec(status)?.[1] ?? 0);
  } catch {
    return 0;
  }
};

const parentOf = (pid: number): number => {
  try {
    return Number(/^PPid:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
};

/** A process and all that it started. */
function familyOf(root: number): readonly number[] {
  const all = readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0)
    .map((pid) => ({ pid, parent: parentOf(pid) }));
  const childrenOf = (pid: number): readonly number[] =>
    all.filter(({ parent }) => parent === pid).flatMap((one) => [one.pid, ...childrenOf(one.pid)]);
  return [root, ...childrenOf(root)];
}

/** Megabytes. */
export const residentOf = (pid: number): number => kilobytes(pid, 'VmRSS') / 1024;
export const peakOf = (pid: number): number => kilobytes(pid, 'VmHWM') / 1024;

export interface MemoryWatch {
  /** Megabytes at the worst moment: the process with all it started, and the whole machine. */
  readonly family: number;
  readonly machine: number;
  stop(): void;
}

const everyMs = 500;

/** Megabytes that no other program could have. */
export function usedByMachine(): number {
  try {
    const available = /^MemAvailable:\s+(\d+)/mu.exec(readFileSync('/proc/meminfo', 'utf8'))?.[1];
    return totalmem() / 2 ** 20 - Number(available) / 1024;
  } catch {
    return (totalmem() - freemem()) / 2 ** 20;
  }
}

export function watchMemory(pid: number): MemoryWatch {
  const most = { family: 0, machine: 0 };
  const look = (): void => {
    most.family = Math.max(
      most.family,
      familyOf(pid).reduce((sum, one) => sum + residentOf(one), 0),
    );
    most.machine = Math.max(most.machine, usedByMachine());
  };
  look();
  const timer = setInterval(look, everyMs);
  return {
    get family() {
      return most.family;
    },
    get machine() {
      return most.machine;
    },
    stop: () => clearInterval(timer),
  };
}

export interface Streams {
  readonly output?: 'ignore' | 'pipe';
  readonly log?: 'inherit' | 'pipe';
}

/** A program of this project with an environment of its own. */
export const startProgram = (
  path: string,
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
  { output = 'ignore', log = 'inherit' }: Streams = {},
): ChildProcess =>
  spawn(process.execPath, ['--enable-source-maps', path, ...words], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', output, log],
  });

export async function untilDone(child: ChildProcess, what: string): Promise<void> {
  if (child.exitCode === null) await once(child, 'exit');
  if (child.exitCode !== 0) throw new Error(`${what} ended with ${child.exitCode ?? child.signalCode}`);
}

export async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}
