import type { FastifyInstance } from 'fastify';
import { readAssets } from '#composition/assets.ts';
import { mountFeatures } from '#composition/features.ts';
import { platformSweeps } from '#composition/platform-sweeps.ts';
import type { PortalAccess } from '#composition/portal-settings.ts';
import { pageRenderer } from '#composition/render.tsx';

import { settleTown } from '#features/demonstration/index.ts';
import type { Clock } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';
import { cookieJar } from '#platform/http/cookies.ts';
import { newRequestCounts } from '#platform/http/flood-guard.ts';
import { createServer } from '#platform/http/server.ts';
import type { FaceEntry } from '#platform/http/web-parts.ts';
import type { DeadlineSweep } from '#platform/jobs/deadline-sweeps.ts';
import { type RunningJobs, startJobs } from '#platform/jobs/jobs.ts';
import { type Sweep, startSweeps } from '#platform/jobs/sweeps.ts';
import { deliverMailJob } from '#platform/mail/mail.ts';
import { type MailTransport, mailboxTransport, smtpTransport } from '#platform/mail/transport.ts';
import { keepPapers, type PaperGround } from '#platform/papers/papers.ts';
import type { Feature, Parts } from '#platform/parts.ts';
import type { Log } from '#platform/recording/log.ts';
import { noSearchIndex, type SearchIndex } from '#platform/search-index/index.ts';
import { keepPasswords, type PasswordCost } from '#platform/security/passwords.ts';
import { keepSecrets } from '#platform/security/secrets.ts';
import type { SessionFace } from '#platform/security/session.ts';

/** One of several threads that serve the same port. */
export interface ServerThread {
  /** From 1 on. */
  readonly number: number;
  readonly of: number;
  readonly requestCounts: SharedArrayBuffer;
}

/** What the outside gives: everything else is built here. */
export interface Ground {
  readonly database: Database;
  /** For what works behind the pages and may take longer; undefined: the same. */
  readonly workDatabase?: Database | undefined;
  readonly clock: Clock;
  readonly log: Log;
  readonly secretKeys: readonly [string, ...string[]];
  readonly baseUrl: string;
  readonly siteName: string;
  readonly helpDeskPhone: string;
  readonly trainingSearchUrl: string;
  readonly eventSearchUrl: string;
  readonly mailFrom: string;
  readonly smtpUrl: string | undefined;
  /** The national portal that people may come in from; undefined: nobody may. */
  readonly portal?: PortalAccess | undefined;
  /** That it is one of the demonstration's own. */
  readonly isDemonstrationPortal?: boolean;
  readonly assetsFolder: string;
  readonly papers: PaperGround;
  /** Undefined: searches are asked of the database. */
  readonly searchIndex?: SearchIndex | undefined;
  readonly trustedProxies: readonly string[];
  readonly officeNetworks: readonly string[];
  readonly requestsAMinute: number;
  /** Undefined: one thread alone serves. */
  readonly serverThread?: ServerThread | undefined;
  readonly passwordCost?: PasswordCost;
}

export interface Portal {
  readonly parts: Parts;
  readonly features: readonly Feature[];
  readonly transport: MailTransport;
  readonly sweeps: readonly Sweep[];
  readonly deadlineSweeps: readonly DeadlineSweep[];
  createServer(): Promise<FastifyInstance>;
  /** Fills an empty portal with the demonstration's town; false where there is something already. */
  settleDemonstration(): Promise<boolean>;
  /** Background work: jobs and sweeps. */
  startWork(): RunningJobs;
  /** Lets go of the mail server and the database. */
  release(): Promise<void>;
}

/** The one place where real parts are put together. */
export function compose(ground: Ground): Portal {
  const { database, clock, log } = ground;
  const parts: Parts = {
    database,
    clock,
    log,
    secrets: keepSecrets(ground.secretKeys),
    passwords: keepPasswords(ground.passwordCost, ground.serverThread?.of),
    cookies: cookieJar(ground.baseUrl),
    papers: keepPapers(ground.papers),
    searchIndex: ground.searchIndex ?? noSearchIndex,
    site: {
      baseUrl: ground.baseUrl,
      siteName: ground.siteName,
      helpDeskPhone: ground.helpDeskPhone,
      trainingSearchUrl: ground.trainingSearchUrl,
      eventSearchUrl: ground.eventSearchUrl,
      mailFrom: ground.mailFrom,
      portalLink: ground.portal !== undefined,
      demonstration: ground.smtpUrl === undefined,
    },
  };
  const { portal } = ground;
  const outside = {
    portal,
    demonstrationPortal: ground.isDemonstrationPortal === true ? portal?.issuer : undefined,
  };
  const features = mountFeatures(parts, outside);
  const transport =
    ground.smtpUrl === undefined ? mailboxTransport(database, clock) : smtpTransport(ground.smtpUrl);
  const workParts: Parts = { ...parts, database: ground.workDatabase ?? database };
  const workers = workParts.database === database ? features : mountFeatures(workParts, outside);
  const sweeps = [...platformSweeps(workParts), ...workers.flatMap((feature) => feature.sweeps ?? [])];
  const deadlineSweeps = workers.flatMap((feature) => feature.deadlineSweeps ?? []);
  return {
    parts,
    features,
    transport,
    sweeps,
    deadlineSweeps,
    createServer: () => createPortalServer(ground, parts, features),
    settleDemonstration: () => settleTown(workParts),
    startWork: () => startBackgroundWork(ground, workParts, { workers, transport, sweeps, deadlineSweeps }),
    async release() {
      transport.close();
      await parts.papers.close();
      await parts.searchIndex.close();
      await database.close();
      if (workParts.database !== database) await workParts.database.close();
    },
  };
}

function startBackgroundWork(
  { mailFrom, siteName }: Ground,
  { database, clock, log }: Parts,
  work: {
    readonly workers: readonly Feature[];
    readonly transport: MailTransport;
    readonly sweeps: readonly Sweep[];
    readonly deadlineSweeps: readonly DeadlineSweep[];
  },
): RunningJobs {
  const { workers, transport, sweeps, deadlineSweeps } = work;
  const templates = workers.flatMap((feature) => feature.mails ?? []);
  const deliver = deliverMailJob({
    database,
    clock,
    transport,
    from: mailFrom,
    senderName: siteName,
    templates,
  });
  const jobs = [deliver, ...workers.flatMap((feature) => feature.jobs ?? [])];
  const runningJobs = startJobs(database, jobs, log);
  const runningSweeps = startSweeps(database, { sweeps, deadlineSweeps }, clock, log);
  return {
    async stop() {
      await runningSweeps.stop();
      await runningJobs.stop();
    },
  };
}

function createPortalServer(
  ground: Ground,
  parts: Parts,
  features: readonly Feature[],
): Promise<FastifyInstance> {
  const faces: Partial<Record<SessionFace, FaceEntry>> = Object.assign(
    {},
    ...features.map(({ faces }) => faces),
  );
  return createServer({
    routes: features.flatMap((feature) => feature.routes),
    faces,
    renderer: pageRenderer(parts.site, readAssets(ground.assetsFolder)),
    database: parts.database,
    clock: parts.clock,
    secrets: parts.secrets,
    log: parts.log,
    cookies: parts.cookies,
    settings: {
      baseUrl: ground.baseUrl,
      trustedProxies: ground.trustedProxies,
      officeNetworks: ground.officeNetworks,
      mostRequestsAMinute: ground.requestsAMinute,
      requestCounts: ground.serverThread?.requestCounts ?? newRequestCounts(),
      serverThreads: ground.serverThread?.of ?? 1,
      assetsFolder: ground.assetsFolder,
    },
    readiness: () => readinessOf(parts.database),
    standing: () => ({ searchIndex: parts.searchIndex.standing(), ...threadStanding(ground) }),
  });
}

const threadStanding = ({ serverThread }: Ground): Readonly<Record<string, string>> =>
  serverThread === undefined ? {} : { serverThread: `${serverThread.number}/${serverThread.of}` };

async function readinessOf(database: Database): Promise<readonly string[]> {
  try {
    await database.pool.query('select 1');
    return [];
  } catch {
    return ['the database does not answer'];
  }
}
