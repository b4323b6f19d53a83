import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { copyDataDir, newDataDir } from './data-dir.ts';

const root = join(import.meta.dirname, '../..');

export interface PortalProcess {
  readonly baseUrl: string;
  readonly dataDir: string;
  readonly pid: number;
  /** All it said so far. */
  said(): string;
  /** Waits until it answers that it is ready. */
  ready(): Promise<void>;
  kill(signal: NodeJS.Signals): Promise<number | null>;
  /** The embedded PostgreSQL's own process. */
  postgresPid(): number;
}

/** As after a first start: making the database anew for each test would take most of its time. */
export const usedDataDir = (): string => {
  const folder = newDataDir();
  copyDataDir(inject('cluster').madeDataDir, folder);
  return folder;
};

/** Starts the built portal as a process of its own, as the operator would. */
export function startPortalProcess(
  dataDir: string,
  port: number,
  settings: Record<string, string>,
): PortalProcess {
  const baseUrl = `http://localhost:${port}`;
  const environment = {
    PATH: process.env['PATH'] ?? '',
    PORT: String(port),
    DATA_DIR: dataDir,
    LOG_LEVEL: 'warn',
  };
  const child: ChildProcess = spawn(process.execPath, [join(root, 'dist/web.mjs')], {
    env: { ...environment, DEMO_DATA: 'off', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const listen = (chunk: Buffer): void => {
    said += chunk.toString();
  };
  child.stdout?.on('data', listen);
  child.stderr?.on('data', listen);
  return {
    baseUrl,
    dataDir,
    pid: child.pid ?? 0,
    said: () => said,
    ready: () => untilReady(baseUrl, child, () => said),
    async kill(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      child.kill(signal);
      await once(child, 'exit');
      return child.exitCode;
    },
    postgresPid: () =>
      Number(readFileSync(join(dataDir, 'database/cluster/postmaster.pid'), 'utf8').split('\n')[0]),
  };
}

const patience = 120_000;

async function untilReady(baseUrl: string, child: ChildProcess, said: () => string): Promise<void> {
  const began = performance.now();
  for (;;) {
    const answer = await fetch(`${baseUrl}/readyz`).catch(() => undefined);
    if (answer?.ok === true) return;
    if (child.exitCode !== null) throw new Error(`the portal ended with ${child.exitCode}:\n${said()}`);
    if (performance.now() - began > patience) throw new Error(`the portal is not ready:\n${said()}`);
    await new Promise((resume) => setTimeout(resume, 50));
  }
}
