import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { compose, type Ground, type Portal } from '#composition/compose.ts';
import type { Database } from '#platform/database/database.ts';
import type { RunningJobs } from '#platform/jobs/jobs.ts';
import { openLog } from '#platform/recording/log.ts';
import { type TestClock, testClock } from './clock.ts';
import { type ClonedDatabase, cloneDatabase } from './database.ts';
import { freePort } from './free-port.ts';
import { type MailServer, startMailServer } from './mail-server.ts';
import { paperGround } from './papers.ts';

export interface TestPortal extends Portal {
  readonly baseUrl: string;
  readonly clock: TestClock;
  readonly mail: MailServer;
  readonly cloned: ClonedDatabase;
  readonly server: FastifyInstance;
  /** A second node on the same database; it is closed with the portal. */
  addNode(): Promise<{ readonly baseUrl: string; readonly server: FastifyInstance; readonly portal: Portal }>;
  close(): Promise<void>;
}

/** Costs a thousandth of the real one; the same code runs. */
const quickPasswords = { memoryCost: 64, timeCost: 1, parallelism: 1 };
const assetsFolder = join(import.meta.dirname, '../../dist/assets');

/** A national portal that nobody answers for: its screens are there. */
const silentPortal = {
  issuer: 'http://127.0.0.1:9',
  clientId: 'a-client',
  clientSecret: 'a-secret-of-the-client',
  assurance: [],
};

const groundOf = (
  database: Database,
  clock: TestClock,
  port: number,
  mail: MailServer,
  changes: Partial<Ground>,
): Ground => ({
  database,
  clock,
  log: openLog('error'),
  secretKeys: ['a secret of thirty-two bytes and more, for tests'],
  baseUrl: `http://localhost:${port}`,
  siteName: 'ハローワークインターネットサービス',
  helpDeskPhone: '0570-077450',
  trainingSearchUrl: 'https://training.example.jp/',
  eventSearchUrl: 'https://events.example.jp/',
  mailFrom: 'system@mail.hellowork.mhlw.go.jp',
  smtpUrl: mail.url,
  portal: silentPortal,
  assetsFolder,
  papers: paperGround,
  trustedProxies: [],
  officeNetworks: [],
  requestsAMinute: 1_000_000,
  passwordCost: quickPasswords,
  ...changes,
});

/** The whole portal on real parts: a cloned database, real SMTP, a listening server, a clock that the test moves. */
export async function openTestPortal(changes: Partial<Ground> = {}): Promise<TestPortal> {
  const [cloned, mail, port] = await Promise.all([cloneDatabase(), startMailServer(), freePort()]);
  const clock = testClock();
  const closers: (() => Promise<unknown>)[] = [];
  const start = async (
    database: Database,
    nodePort: number,
  ): Promise<{ portal: Portal; server: FastifyInstance }> => {
    const portal = compose(groundOf(database, clock, nodePort, mail, changes));
    const server = await portal.createServer();
    await server.listen({ port: nodePort, host: '127.0.0.1' });
    const work: RunningJobs = portal.startWork();
    closers.push(async () => {
      await server.close();
      await work.stop();
      portal.transport.close();
      await portal.parts.papers.close();
    });
    return { portal, server };
  };
  const { portal, server } = await start(cloned.database, port);
  return {
    ...portal,
    baseUrl: `http://localhost:${port}`,
    clock,
    mail,
    cloned,
    server,
    async addNode() {
      const nodePort = await freePort();
      const node = await start(cloned.openAgain(), nodePort);
      return { baseUrl: `http://localhost:${nodePort}`, ...node };
    },
    async close() {
      for (const close of closers.reverse()) await close();
      await mail.close();
      await cloned.drop();
    },
  };
}
