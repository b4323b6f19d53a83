import type { PortalAccess } from '#composition/portal-settings.ts';
import { likelySlips, readSettings, type Settings } from '#composition/settings.ts';
import { openDemonstrationPortal } from '#entry/demonstration-portal.ts';
import { demandFreePort, listen } from '#entry/listen.ts';
import { openWebPortal, type WebPortal } from '#entry/open-portal.ts';
import { outliveOutages } from '#entry/outlive-outages.ts';
import { startServerThreads } from '#entry/server-threads.ts';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '#platform/embedded-postgres/start-embedded-postgres.ts';
import type { ServerThreads } from '#platform/http/server-threads.ts';
import { type Log, openLog } from '#platform/recording/log.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

function settingsOrEnd(): Settings {
  for (const slip of likelySlips(process.env)) process.stderr.write(`${slip}\n`);
  const settings = readSettings(process.env);
  if (settings.ok) return settings.value;
  process.stderr.write(
    `設定を直してください（${settings.fault.length}か所）\n${settings.fault.join('\n')}\n`,
  );
  return process.exit(2);
}

/** Runs the steps once, whichever way the end comes: Ctrl-C, kill, or the starter going away. */
function endOnce(end: () => Promise<void>, log: Log): void {
  let ending = false;
  const once = (): void => {
    if (ending) return;
    ending = true;
    end().then(
      () => process.exit(0),
      (error) => {
        log.error({ error }, 'could not end cleanly');
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', once);
  process.on('SIGTERM', once);
  process.on('disconnect', once);
}

async function databaseAddress(
  settings: Settings,
  log: Log,
): Promise<{ url: string; embedded?: EmbeddedPostgres }> {
  if (settings.databaseUrl !== undefined) return { url: settings.databaseUrl };
  const embedded = await startEmbeddedPostgres({ dataDir: settings.dataDir, log, port: settings.port });
  embedded.onDeath((reason) => log.warn({ reason }, 'the embedded PostgreSQL ended; it starts again'));
  return { url: embedded.url, embedded };
}

function sayWhereToGo({ baseUrl, smtpUrl }: Settings, ownPortal: string | undefined): void {
  say('');
  say('準備ができました (ready)');
  say(`  トップページ (front page)          ${baseUrl}/`);
  say(`  求職者マイページ (job seekers)     ${baseUrl}/login`);
  say(`  求人者マイページ (employers)       ${baseUrl}/employer/login`);
  say(`  窓口 (counter)                     ${baseUrl}/counter`);
  if (smtpUrl === undefined) {
    say(`  届いたメール (caught mail)         ${baseUrl}/_mailbox`);
    say(`  見本の人たち (demo logins)         ${baseUrl}/_demo`);
    say(`  10分でひとまわり (the tour)        ${baseUrl}/_demo/tour`);
  }
  if (ownPortal !== undefined) say(`  マイナポータル (the demo's own)    ${ownPortal}/`);
  say('止めるには Ctrl-C を押します (Ctrl-C stops)');
}

interface Serving {
  /** Once everything listens. */
  readonly port: Promise<number>;
  /** Answers what is in work, and nothing more. */
  close(): Promise<void>;
}

/** Answers requests with as many threads as are asked for, this one among them. */
async function serve(
  settings: Settings,
  databaseUrl: string,
  portal: WebPortal,
  log: Log,
  ownPortal: PortalAccess | undefined,
): Promise<Serving> {
  const server = await portal.createServer();
  let threads: ServerThreads | undefined;
  return {
    port: begin(),
    async close() {
      await Promise.all([server.close(), threads?.close()]);
    },
  };

  async function begin(): Promise<number> {
    await demandFreePort(settings);
    const port = await listen(server, settings);
    const { searchIndex, requestCounts } = portal;
    const shared = { databaseUrl, port, ownPortal, searchIndex, requestCounts, log };
    threads = startServerThreads(settings, shared);
    await threads.listening;
    return port;
  }
}

async function main(): Promise<void> {
  const settings = settingsOrEnd();
  const log = openLog(settings.logLevel);
  outliveOutages(log);
  const { url, embedded } = await databaseAddress(settings, log);
  const ownPortal = await openDemonstrationPortal(settings, log);
  const portal = await openWebPortal(settings, url, log, ownPortal?.access);
  if (settings.demoData && (await portal.settleDemonstration()))
    say('見本の町を作りました (made the demonstration town)');
  const serving =
    settings.jobs === 'only' ? undefined : await serve(settings, url, portal, log, ownPortal?.access);
  const work = settings.jobs === 'off' ? undefined : portal.startWork();
  endOnce(async () => {
    await serving?.close();
    await ownPortal?.close();
    await work?.stop();
    await portal.release();
    await embedded?.stop();
  }, log);
  await serving?.port;
  embedded?.announcePort(settings.port);
  sayWhereToGo(settings, ownPortal?.access.issuer);
  // After everything else: nobody waits for it at the start.
  await ownPortal?.getReady();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
