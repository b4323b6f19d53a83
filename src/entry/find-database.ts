import type { Settings } from '#composition/settings.ts';
import { findRunningEmbeddedPostgres } from '#platform/embedded-postgres/find-running.ts';
import { startEmbeddedPostgres } from '#platform/embedded-postgres/start-embedded-postgres.ts';
import type { Log } from '#platform/recording/log.ts';

export interface FoundDatabase {
  readonly url: string;
  stop(): Promise<void>;
}

/** The database of these settings: outside, of a portal that is running, or the embedded one started for a command. */
export async function findDatabase(settings: Settings, log: Log): Promise<FoundDatabase> {
  const leave = async (): Promise<void> => undefined;
  if (settings.databaseUrl !== undefined) return { url: settings.databaseUrl, stop: leave };
  const running = findRunningEmbeddedPostgres(settings.dataDir);
  if (running !== undefined) return { url: running.url, stop: leave };
  const started = await startEmbeddedPostgres({ dataDir: settings.dataDir, log });
  return { url: started.url, stop: () => started.stop() };
}
