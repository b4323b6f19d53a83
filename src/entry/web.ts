import { likelySlips, readSettings, type Settings } from '#composition/settings.ts';
import { openPortal } from '#entry/open-portal.ts';
import { isOutage } from '#platform/database/database.ts';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '#platform/embedded-postgres/start-embedded-postgres.ts';
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

/** A library may drop a promise that fails because the database is away; that must not end the portal. */
function outliveOutages(log: Log): void {
  process.on('unhandledRejection', (error) => {
    if (!isOutage(error)) throw error;
    log.warn({ error }, 'the database was away');
  });
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

function sayWhereToGo(settings: Settings): void {
  const { baseUrl } = settings;
  say('');
  say('準備ができました (ready)');
  say(`  トップページ (front page)          ${baseUrl}/`);
  say(`  求職者マイページ (job seekers)     ${baseUrl}/login`);
  say(`  求人者マイページ (employers)       ${baseUrl}/employer/login`);
  say(`  窓口 (counter)                     ${baseUrl}/counter`);
  if (settings.smtpUrl === undefined) {
    say(`  届いたメール (caught mail)         ${baseUrl}/_mailbox`);
    say(`  見本の人たち (demo logins)         ${baseUrl}/_demo`);
    say(`  10分でひとまわり (the tour)        ${baseUrl}/_demo/tour`);
  }
  say('止めるには Ctrl-C を押します (Ctrl-C stops)');
}

async function main(): Promise<void> {
  const settings = settingsOrEnd();
  const log = openLog(settings.logLevel);
  outliveOutages(log);
  const { url, embedded } = await databaseAddress(settings, log);
  const portal = await openPortal(settings, url, log, 'web');
  if (settings.demoData && (await portal.settleDemonstration()))
    say('見本の町を作りました (made the demonstration town)');
  const server = settings.jobs === 'only' ? undefined : await portal.createServer();
  const work = settings.jobs === 'off' ? undefined : portal.startWork();
  endOnce(async () => {
    await server?.close();
    await work?.stop();
    await portal.release();
    await embedded?.stop();
  }, log);
  await server?.listen({ port: settings.port, host: settings.host });
  embedded?.announcePort(settings.port);
  sayWhereToGo(settings);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
