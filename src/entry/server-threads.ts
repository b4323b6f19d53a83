import type { PortalAccess } from '#composition/portal-settings.ts';
import type { Settings } from '#composition/settings.ts';
import type { ServerThreadData } from '#entry/server-thread.ts';
import { keepServerThreads, type ServerThreads } from '#platform/http/server-threads.ts';
import type { Log } from '#platform/recording/log.ts';
import type { IndexNews, SharedIndex } from '#platform/search-index/index.ts';

interface Shared {
  readonly databaseUrl: string;
  readonly port: number;
  /** The demonstration's own, where there is one. */
  readonly ownPortal: PortalAccess | undefined;
  readonly searchIndex: SharedIndex;
  readonly requestCounts: SharedArrayBuffer;
  readonly log: Log;
}

/** Begins the server threads beside the first, which this one is. */
export function startServerThreads({ serverThreads: of }: Settings, shared: Shared): ServerThreads {
  const { databaseUrl, port, ownPortal, searchIndex, requestCounts, log } = shared;
  const dataOf = (number: number): ServerThreadData => ({
    databaseUrl,
    port,
    ownPortal,
    serverThread: { number, of, requestCounts },
  });
  const onBegin = (number: number, tell: (news: IndexNews) => void) => searchIndex.share(number - 1, tell);
  const file = new URL('./server-thread.mjs', import.meta.url);
  const numbers = Array.from({ length: of - 1 }, (_, index) => index + 2);
  return keepServerThreads({ file, dataOf, onBegin, log }, numbers);
}
