import { resolve } from 'node:path';
import { addressFor } from './address.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import { ADMINISTRATOR, clusterExists, createCluster, PORTAL, setUpRoles } from './cluster.ts';
import { type Home, keepSecret, keptSecret, newSecret, openDataDir, prepareHome } from './home.ts';
import { endLeftovers } from './leftovers.ts';
import type { EmbeddedPostgresLog } from './log.ts';
import { type Claim, claimDataDir } from './owner.ts';
import { spawnServer } from './server-process.ts';
import { keepRunning, type RunningServer } from './supervisor.ts';

export type EmbeddedPostgres = {
  /** For the portal: an ordinary role that owns the database of its name. Holds a password: never log it. */
  url: string;
  /** For tests that make databases of their own: the superuser. */
  adminUrl: string;
  /** The server of this moment; a new one after it died. */
  readonly pid: number;
  /** Tells those who are refused this DATA_DIR where we listen. */
  announcePort(port: number): void;
  /** Called each time the server died by itself; it is being started again on the same address. */
  onDeath(listener: (reason: string) => void): void;
  /** Shuts down, everything written, and gives DATA_DIR free. Safe to repeat. */
  stop(): Promise<void>;
};

export type EmbeddedPostgresOptions = {
  dataDir: string;
  log: EmbeddedPostgresLog;
  /** Where the owner serves people, for the message to a second start. */
  port?: number;
  /** Listens on this port of 127.0.0.1 too, and `url` and `adminUrl` name it. */
  tcpPort?: number;
};

/** Starts the database that lives in `dataDir`, making it on first use, and keeps it running until `stop()`. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { log, tcpPort } = options;
  const dataDir = resolve(options.dataDir);
  openDataDir(dataDir);
  const claim = await claimDataDir(dataDir, options.port);
  try {
    const home = prepareHome(dataDir, log);
    const binaries = findBinaries(home.account, log);
    const secret = await prepareCluster(home, binaries, dataDir, log);
    const url = addressFor(PORTAL, home, secret, tcpPort);
    const adminUrl = addressFor(ADMINISTRATOR, home, secret, tcpPort);
    const spawn = () => spawnServer(home, binaries, tcpPort, log);
    const server = await keepRunning(home, spawn, url, log);
    return embeddedPostgres(server, { url, adminUrl }, claim);
  } catch (error) {
    claim.release();
    throw error;
  }
}

async function prepareCluster(
  home: Home,
  binaries: Binaries,
  dataDir: string,
  log: EmbeddedPostgresLog,
): Promise<string> {
  const kept = keptSecret(dataDir);
  if (kept !== undefined && clusterExists(home)) return kept;
  await endLeftovers(home, log);
  const secret = kept ?? newSecret();
  if (clusterExists(home)) await setUpRoles(home, binaries, secret, home.cluster);
  else {
    log.info({ folder: home.folder }, 'データベースを作っています (making the database)');
    await createCluster(home, binaries, secret);
  }
  // Last: a secret on disk is one the cluster knows, wherever we were interrupted.
  keepSecret(dataDir, secret);
  return secret;
}

function embeddedPostgres(
  server: RunningServer,
  addresses: { url: string; adminUrl: string },
  claim: Claim,
): EmbeddedPostgres {
  let stopped: Promise<void> | undefined;
  const stop = async () => {
    claim.announceStopping();
    await server.stop();
    claim.release();
  };
  return {
    ...addresses,
    get pid() {
      return server.pid();
    },
    announcePort: claim.announcePort,
    onDeath: server.onDeath,
    stop: () => (stopped ??= stop()),
  };
}
