import pg from 'pg';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { aVacancy } from '#kit/vacancies.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
  await aVacancy(portal.parts, { facts: { title: '介護福祉士' } });
});
afterAll(() => portal.close());

it('says what to do and keeps the conditions where a search takes too long [JOB-1]', async () => {
  const name = new URL(portal.cloned.url).pathname.slice(1);
  const admin = new pg.Client({ connectionString: inject('cluster').adminUrl });
  await admin.connect();
  // A node that opens its connections now has it from the database, as in production from its pool.
  await admin.query(`alter database ${name} set statement_timeout = '400ms'`);
  await admin.end();
  const { server } = await portal.addNode();
  const holder = await portal.cloned.database.pool.connect();
  const url = `/jobs?${new URLSearchParams({ words: '介護', place: '13' })}`;
  try {
    await holder.query('begin');
    await holder.query('lock table vacancies in access exclusive mode');
    const page = await server.inject({ url });
    expect(page.statusCode).toBe(503);
    expect(page.body).toContain('検索に時間がかかっています');
    const hrefs = [...page.body.matchAll(/href="(\/jobs[^"]*)"/gu)].map(([, href]) =>
      decodeURIComponent(href ?? '').replaceAll('&amp;', '&'),
    );
    expect(hrefs).toEqual(
      expect.arrayContaining(['/jobs?place=13', '/jobs?words=介護', '/jobs?words=介護&place=13']),
    );
  } finally {
    await holder.query('rollback');
    holder.release();
  }
  expect((await server.inject({ url })).statusCode).toBe(200);
});
