import { openDatabase } from '#platform/database/database.ts';
import { startJobs } from '#platform/jobs/jobs.ts';
import { openLog } from '#platform/recording/log.ts';

// A process of its own: takes the job `hang` and never ends it. The test that started it kills it.
const database = openDatabase(process.argv[2] ?? '', { connections: 6, onIdleError: () => undefined });
const hang = {
  name: 'hang',
  run: () => {
    process.stdout.write('taken\n');
    return new Promise<void>(() => undefined);
  },
};
startJobs(database, [hang], openLog('warn'));
