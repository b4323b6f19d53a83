import pg from 'pg';
import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());

/** As when the database's machine goes away and comes back. */
async function letIn(allowed: boolean): Promise<void> {
  const admin = new pg.Client({ connectionString: inject('cluster').adminUrl });
  await admin.connect();
  const name = new URL(portal.cloned.url).pathname.slice(1);
  await admin.query(`alter database ${name} with allow_connections ${allowed}`);
  if (!allowed)
    await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
  await admin.end();
}

const ask = (url: string) => portal.server.inject({ url });

it('says that it lives and that it is ready', async () => {
  expect(await ask('/healthz')).toMatchObject({ statusCode: 200, body: 'ok\n' });
  expect((await ask('/readyz')).json()).toEqual({ ready: true, reasons: [], searchIndex: 'off' });
});

it('lives on without its database, says what is missing, and is ready again when it is back', async () => {
  await letIn(false);
  try {
    expect((await ask('/healthz')).statusCode).toBe(200);
    const away = await ask('/readyz');
    expect(away.statusCode).toBe(503);
    expect(away.json()).toMatchObject({ ready: false, reasons: ['the database does not answer'] });
    expect((await ask('/')).statusCode).toBe(200);
    const page = await ask('/offices');
    expect(page.statusCode).toBe(500);
    expect(page.body).toContain('画面を表示できませんでした');
  } finally {
    await letIn(true);
  }
  expect((await ask('/readyz')).statusCode).toBe(200);
  expect((await ask('/offices')).statusCode).toBe(200);
});

it('works on what waits once the database is back', async () => {
  await letIn(false);
  await letIn(true);
  const payload = new URLSearchParams({ address: 'waits@portal.test' }).toString();
  const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await portal.server.inject({ method: 'POST', url: '/password-reset', headers, payload });
  expect(answer.statusCode).toBe(303);
  await vi.waitFor(() => portal.mail.waitFor('waits@portal.test', '【ハローワーク】', 10), {
    timeout: 40_000,
  });
});

it('asks for patience where the database takes too long, and goes on when it has time again', async () => {
  const name = new URL(portal.cloned.url).pathname.slice(1);
  const admin = new pg.Client({ connectionString: inject('cluster').adminUrl });
  await admin.connect();
  // A node that opens its connections now has it from the database, as in production from its pool.
  await admin.query(`alter database ${name} set statement_timeout = '500ms'`);
  await admin.end();
  const { server } = await portal.addNode();
  const holder = await portal.cloned.database.pool.connect();
  try {
    await holder.query('begin');
    await holder.query('lock table offices in access exclusive mode');
    const page = await server.inject({ url: '/offices' });
    expect(page.statusCode).toBe(503);
    expect(page.body).toContain('ただいま混み合っています');
  } finally {
    await holder.query('rollback');
    holder.release();
  }
  expect((await server.inject({ url: '/offices' })).statusCode).toBe(200);
});
