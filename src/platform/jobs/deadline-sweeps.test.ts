import { Writable } from 'node:stream';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Temporal } from '#kernel/time.ts';
import { testClock } from '#kit/clock.ts';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import type { Tx } from '#platform/database/database.ts';
import { type DeadlineSweep, readDue, runDeadlineSweep } from '#platform/jobs/deadline-sweeps.ts';
import { openLog } from '#platform/recording/log.ts';

let cloned: ClonedDatabase;
beforeAll(async () => {
  cloned = await cloneDatabase();
  await cloned.database.pool.query(`
    create table loans (id text primary key, due_on date not null, fetched_at timestamptz);
    create table reminders (loan text not null, at timestamptz not null)`);
});
afterAll(() => cloned.drop());
beforeEach(() => cloned.database.pool.query('truncate loans, reminders'));

const log = openLog('silent');
const number = (position: number): string => `13010-${String(position).padStart(8, '0')}`;

/** So many loans, due on the first of November. */
const lend = (count: number) =>
  cloned.database.pool.query(
    "insert into loans select '13010-' || lpad(i::text, 8, '0'), '2026-11-01' from generate_series(1, $1::int) i",
    [count],
  );

/** Who was reminded, once for each time. */
const reminders = async (): Promise<readonly string[]> =>
  (await cloned.database.pool.query<{ loan: string }>('select loan from reminders order by loan')).rows.map(
    ({ loan }) => loan,
  );

/** What each row is and which transaction wrote it. */
const everyRow = async () =>
  (
    await cloned.database.pool.query(
      "select 'loan' as kind, id, xmin::text from loans union all select 'reminder', loan, xmin::text from reminders order by 1, 2",
    )
  ).rows;

/** Reminds of what was not brought back; `first` may do something before. */
const remind = (first: (tx: Tx, id: string) => Promise<void> = async () => undefined): DeadlineSweep => ({
  name: 'remind',
  every: 'day',
  description: '返していない人に知らせます。',
  async due(tx, now, { after = '', most }) {
    const { rows } = await sql<{ id: string; due_on: Temporal.PlainDate }>`
      select id, due_on from loans where fetched_at is null and due_on <= ${now.toString()}::timestamptz::date
       and id > ${after} order by id limit ${most}`.execute(tx);
    return rows.map(({ id, due_on }) => ({ id, label: id, since: due_on }));
  },
  async act(tx, id, now) {
    const { rows } =
      await sql`select id from loans where id = ${id} and fetched_at is null for update`.execute(tx);
    if (rows.length === 0) return false;
    await first(tx, id);
    await sql`insert into reminders values (${id}, ${now.toString()})`.execute(tx);
    await sql`update loans set fetched_at = ${now.toString()} where id = ${id}`.execute(tx);
    return true;
  },
});

const run = (sweep: DeadlineSweep, way = {}) =>
  runDeadlineSweep(cloned.database, sweep, testClock(), log, way);

describe('a deadline sweep', () => {
  it('acts on everybody who is due, over many pages, and once', async () => {
    await lend(250);
    expect(await run(remind())).toEqual({ due: 250, touched: 250, failed: 0 });
    expect(await run(remind())).toEqual({ due: 0, touched: 0, failed: 0 });
    expect(await reminders()).toEqual(Array.from({ length: 250 }, (_, index) => number(index + 1)));
  });

  it('leaves those whose day has not come', async () => {
    await lend(1);
    await runDeadlineSweep(cloned.database, remind(), testClock('2026-10-31T23:59'), log);
    expect(await reminders()).toEqual([]);
  });

  it('acts once when nodes come at the same moment', async () => {
    await lend(150);
    const nodes = [cloned.database, cloned.openAgain(), cloned.openAgain()];
    const counts = await Promise.all(
      nodes.map((database) => runDeadlineSweep(database, remind(), testClock(), log)),
    );
    expect(counts.reduce((sum, { touched }) => sum + touched, 0)).toBe(150);
    expect(counts.every(({ failed }) => failed === 0)).toBe(true);
    expect(new Set(await reminders()).size).toBe(150);
    expect(await reminders()).toHaveLength(150);
  });

  it('does not wait for a node that is at the same person', async () => {
    await lend(2);
    const other = cloned.openAgain();
    const counts: unknown[] = [];
    const meanwhile = remind(async (_tx, id) => {
      if (id !== number(1)) return;
      counts.push(await runDeadlineSweep(other, remind(), testClock(), log));
    });
    counts.push(await run(meanwhile));
    expect(counts).toEqual([
      { due: 2, touched: 1, failed: 0 },
      { due: 2, touched: 1, failed: 0 },
    ]);
    expect(await reminders()).toEqual([number(1), number(2)]);
  });

  it('leaves somebody who acted after the list was read', async () => {
    await lend(2);
    const brought = remind(async (_tx, id) => {
      if (id !== number(1)) return;
      await cloned.database.pool.query('update loans set fetched_at = now() where id = $1', [number(2)]);
    });
    expect(await run(brought)).toEqual({ due: 2, touched: 1, failed: 0 });
    expect(await reminders()).toEqual([number(1)]);
  });

  it('does the others when one fails, tries that one once a pass, and writes down its number only', async () => {
    await lend(120);
    let tries = 0;
    const lines: string[] = [];
    const sink = new Writable({
      write(chunk, _encoding, done) {
        lines.push(String(chunk));
        done();
      },
    });
    const poisoned = remind(async (tx, id) => {
      if (id !== number(50)) return;
      tries += 1;
      await sql`select 'hanako@example.jp'::uuid`.execute(tx);
    });
    const count = await runDeadlineSweep(cloned.database, poisoned, testClock(), openLog('info', sink));
    expect(count).toEqual({ due: 120, touched: 119, failed: 1 });
    expect(tries).toBe(1);
    expect(await reminders()).not.toContain(number(50));
    expect(lines.join('')).not.toContain('hanako');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { sweep: 'remind', subject: number(50), error: { errorCode: '22P02' } },
      { sweep: 'remind', due: 120, touched: 119, failed: 1 },
    ]);
    expect(await run(remind())).toEqual({ due: 1, touched: 1, failed: 0 });
  });

  it('ends after the present person when stopped, and the next pass does the others', async () => {
    await lend(10);
    const stopping = new AbortController();
    const stopped = remind(async (_tx, id) => {
      if (id === number(4)) stopping.abort();
    });
    expect(await run(stopped, { stopped: stopping.signal })).toEqual({ due: 4, touched: 4, failed: 0 });
    expect(await run(remind())).toEqual({ due: 6, touched: 6, failed: 0 });
    expect(await reminders()).toEqual(Array.from({ length: 10 }, (_, index) => number(index + 1)));
  });

  it('leaves nothing half done when its node dies in the middle', async () => {
    await lend(3);
    const dying = cloned.openAgain();
    const dies = remind(async (tx, id) => {
      if (id !== number(2)) return;
      await sql`insert into reminders values (${id}, '2026-11-02')`.execute(tx);
      await cloned.database.pool.query(
        "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and pid <> pg_backend_pid()",
      );
    });
    await runDeadlineSweep(dying, dies, testClock(), log).catch(() => undefined);
    expect(await reminders()).not.toContain(number(2));
    await run(remind());
    expect(await reminders()).toEqual([number(1), number(2), number(3)]);
  });

  it('says so when its pages do not go on, instead of asking for ever', async () => {
    await lend(100);
    const stuck = {
      ...remind(),
      due: (tx: Tx, now: Temporal.Instant) => remind().due(tx, now, { most: 100 }),
      act: async () => false,
    };
    await expect(run(stuck)).rejects.toThrow('sweep remind does not go on after a page');
  });
});

describe('a dry run', () => {
  it('counts whom it would touch and writes nothing', async () => {
    await lend(230);
    const before = await everyRow();
    expect(await run(remind(), { dryRun: true })).toEqual({ due: 230, touched: 0, failed: 0 });
    expect(await everyRow()).toEqual(before);
  });

  it('shows each person with the day that made them due', async () => {
    await lend(101);
    const shown: string[] = [];
    await readDue(cloned.database, remind(), testClock().now(), ({ label, since }) =>
      shown.push(`${label} ${since}`),
    );
    expect(shown).toHaveLength(101);
    expect(shown[100]).toBe(`${number(101)} 2026-11-01`);
  });

  it('cannot write, because the database refuses it', async () => {
    await lend(1);
    const writing: DeadlineSweep = {
      ...remind(),
      async due(tx) {
        await sql`update loans set fetched_at = now()`.execute(tx);
        return [];
      },
    };
    await expect(run(writing, { dryRun: true })).rejects.toThrow('read-only transaction');
    await expect(run(writing)).rejects.toThrow('read-only transaction');
    expect(await run(remind())).toMatchObject({ touched: 1 });
  });
});
