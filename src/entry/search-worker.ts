import { parentPort, workerData } from 'node:worker_threads';
import { keepIndex } from '#features/vacancies/index.ts';
import { systemClock, Temporal } from '#kernel/time.ts';
import { openDatabase } from '#platform/database/database.ts';
import { openLog } from '#platform/recording/log.ts';

/** Where the thread finds what it needs. */
export interface SearchWorkerData {
  readonly databaseUrl: string;
  readonly kernelFile: string;
  readonly draftingFile: string;
  readonly folder: string;
  readonly logLevel: Parameters<typeof openLog>[0];
  /** How many threads search in it. */
  readonly readers: number;
  /** By how much its clock is ahead, as ISO 8601. */
  readonly clockOffset: string | undefined;
}

/** Keeps the index of vacancies up to date while other threads search in it. */
const { databaseUrl, clockOffset, logLevel, ...ground } = workerData as SearchWorkerData;
const log = openLog(logLevel);
const clock = systemClock(clockOffset === undefined ? undefined : Temporal.Duration.from(clockOffset));
const database = openDatabase(databaseUrl, {
  connections: 2,
  onIdleError: (error) => log.warn({ error }, 'a database connection of the search index broke'),
});
const index = keepIndex({ ...ground, database, log, clock }, (news) => parentPort?.postMessage(news));

parentPort?.on('message', () => {
  void index.close().then(() => database.close());
});
