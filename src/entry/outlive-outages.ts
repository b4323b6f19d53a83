import { isOutage } from '#platform/database/database.ts';
import type { Log } from '#platform/recording/log.ts';

/** A library may drop a promise that fails because the database is away; that must not end the thread it was in. */
export function outliveOutages(log: Log): void {
  process.on('unhandledRejection', (error) => {
    if (!isOutage(error)) throw error;
    log.warn({ error }, 'the database was away');
  });
}
