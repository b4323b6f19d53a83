import pg from 'pg';
import { expect, it } from 'vitest';
import { startEmbeddedPostgres } from '#platform/embedded-postgres/start-embedded-postgres.ts';
import { openLog } from '#platform/recording/log.ts';
import { removeDataDir } from '../kit/data-dir.ts';
import { freePort } from '../kit/free-port.ts';
import { startPortalProcess, usedDataDir } from '../kit/portal-process.ts';

/** More than the pages have connections. */
const people = 20;

it('lets nobody wait for ever where a table hangs, and serves again once it is free', async () => {
  const [folder, tcpPort, port] = [usedDataDir(), await freePort(), await freePort()];
  const postgres = await startEmbeddedPostgres({ dataDir: folder, log: openLog('silent'), tcpPort });
  const portal = startPortalProcess(folder, port, {
    DATABASE_URL: postgres.url,
    SECRET_KEY: 'the same on all nodes: thirty-two bytes or more',
  });
  const holder = new pg.Client({ connectionString: postgres.url });
  try {
    await portal.ready();
    await holder.connect();
    await holder.query('begin');
    await holder.query('lock table offices in access exclusive mode');
    const ask = () => fetch(`${portal.baseUrl}/offices`);
    const answers = await Promise.all(Array.from({ length: people }, ask));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]));
    expect(await answers[0]?.text()).toContain('ただいま混み合っています');
    await holder.query('rollback');
    expect((await ask()).status).toBe(200);
    expect(await portal.kill('SIGTERM')).toBe(0);
  } finally {
    await holder.end();
    await portal.kill('SIGKILL');
    await postgres.stop();
    removeDataDir(folder);
  }
});
