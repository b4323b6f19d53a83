import { setTimeout as pause } from 'node:timers/promises';
import type { Home } from './home.ts';
import { endLeftovers } from './leftovers.ts';
import type { EmbeddedPostgresLog } from './log.ts';
import type { ServerProcess } from './server-process.ts';
import { startUntilReady } from './until-ready.ts';

export type RunningServer = {
  pid(): number;
  onDeath(listener: (reason: string) => void): void;
  stop(): Promise<void>;
};

/** Rest between two rounds of attempts while the server does not start, such as on a full disk. */
const REST_MS = 5_000;

/** Starts the server and starts it again whenever it dies by itself, on the same address, until `stop()`. */
export async function keepRunning(
  home: Home,
  spawn: () => ServerProcess,
  address: string,
  log: EmbeddedPostgresLog,
): Promise<RunningServer> {
  const listeners: ((reason: string) => void)[] = [];
  const stopped = new AbortController();
  const start = () => startUntilReady(home, spawn, address, log, () => !stopped.signal.aborted);
  const first = await start();
  if (first === undefined) throw new Error('nobody can have asked to stop before the first start');
  let server = first;

  const watch = async () => {
    while (!stopped.signal.aborted) {
      const reason = await server.ended;
      if (stopped.signal.aborted) return;
      log.error({ reason }, 'PostgreSQL が止まったため起動し直します (PostgreSQL died: starting it again)');
      for (const listener of listeners) listener(reason);
      server = (await startAgain(start, stopped.signal, log)) ?? server;
    }
  };
  const watching = watch();

  return {
    pid: () => server.pid,
    onDeath: (listener) => listeners.push(listener),
    async stop() {
      stopped.abort();
      await server.stop();
      await watching;
      // A restart under way when we were asked may have come through.
      await server.stop();
      // A server that was killed leaves children; those of one that we stopped are gone.
      await endLeftovers(home, log);
    },
  };
}

/** Goes on trying: what keeps the server down, such as a full disk, may pass. */
async function startAgain(
  start: () => Promise<ServerProcess | undefined>,
  stopped: AbortSignal,
  log: EmbeddedPostgresLog,
): Promise<ServerProcess | undefined> {
  while (!stopped.aborted) {
    try {
      const server = await start();
      if (server !== undefined)
        log.info({ pid: server.pid }, 'PostgreSQL は再び動いています (PostgreSQL is back)');
      return server;
    } catch (error) {
      log.error(
        { err: error },
        'PostgreSQL を起動できません。やり直します (PostgreSQL does not start: trying on)',
      );
      await pause(REST_MS, undefined, { signal: stopped }).catch(() => {});
    }
  }
  return undefined;
}
