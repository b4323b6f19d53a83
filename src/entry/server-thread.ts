import { parentPort, workerData } from 'node:worker_threads';
import type { ServerThread } from '#composition/compose.ts';
import type { PortalAccess } from '#composition/portal-settings.ts';
import { readSettings } from '#composition/settings.ts';
import { listen } from '#entry/listen.ts';
import { openPagesPortal } from '#entry/open-portal.ts';
import { outliveOutages } from '#entry/outlive-outages.ts';
import type { EndThread, ThreadListens } from '#platform/http/server-threads.ts';
import { openLog } from '#platform/recording/log.ts';
import { hearOfIndex, type IndexNews } from '#platform/search-index/index.ts';

export interface ServerThreadData {
  readonly databaseUrl: string;
  /** Where the first thread listens. */
  readonly port: number;
  /** The demonstration's own, which the first thread started. */
  readonly ownPortal: PortalAccess | undefined;
  readonly serverThread: ServerThread;
}

/** Answers pages and programs beside the first thread, which has everything that there is once. */
async function main(): Promise<void> {
  const { databaseUrl, port, ownPortal, serverThread } = workerData as ServerThreadData;
  const settings = readSettings(process.env);
  if (!settings.ok) throw new Error(settings.fault.join('\n'));
  const log = openLog(settings.value.logLevel).child({ serverThread: serverThread.number });
  outliveOutages(log);
  const searchIndex = hearOfIndex(serverThread.number - 1);
  const portal = openPagesPortal(settings.value, databaseUrl, log, { searchIndex, serverThread, ownPortal });
  const server = await portal.createServer();
  parentPort?.on('message', (told: IndexNews | EndThread) => {
    if (told.kind !== 'end') return searchIndex.hear(told);
    void server.close().then(async () => {
      await portal.release();
      process.exit(0);
    });
  });
  await listen(server, { ...settings.value, port });
  parentPort?.postMessage({ kind: 'listens' } satisfies ThreadListens);
}

await main();
