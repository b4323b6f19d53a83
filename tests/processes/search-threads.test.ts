import { Agent, get, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { PortalProcess } from '../kit/portal-process.ts';
import {
  expectSameAnswers,
  openSearchProcess,
  type SearchProcess,
  untilCurrent,
} from '../kit/search-process.ts';

const severalThreads = { SERVER_THREADS: '2', REQUESTS_A_MINUTE: '100000' };

let searched: SearchProcess;
let portal: PortalProcess;
beforeAll(async () => {
  searched = await openSearchProcess();
  portal = searched.start(severalThreads);
  await untilCurrent(portal);
});
afterAll(() => searched.close());

interface Answered {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Always the same connection, which one server thread has. */
function aConnection() {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = async (url: string, headers = {}): Promise<Answered> => {
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      get(url, { agent, headers }, resolve).on('error', reject);
    });
    return { status: answer.statusCode, headers: answer.headers, body: await text(answer) };
  };
  const askJson = async (url: string, headers = {}) => JSON.parse((await ask(url, headers)).body);
  return { ask, askJson, end: () => agent.destroy() };
}

type Connection = ReturnType<typeof aConnection>;

/** Connections until there is one to each thread. */
async function toEachThread(): Promise<readonly Connection[]> {
  const found = new Map<string, Connection>();
  await vi.waitFor(
    async () => {
      const one = aConnection();
      const { serverThread } = await one.askJson(`${portal.baseUrl}/readyz`);
      if (found.has(serverThread)) one.end();
      else found.set(serverThread, one);
      expect([...found.keys()].sort()).toEqual(['1/2', '2/2']);
    },
    { timeout: 60_000, interval: 5 },
  );
  return [...found.values()];
}

it('searches in one index with every server thread, and each follows what is written', async () => {
  const threads = await toEachThread();
  for (let turn = 0; turn < 5; turn += 1) await searched.writeSome();
  for (const { askJson, end } of threads) {
    await expectSameAnswers(searched, portal, askJson);
    expect(await askJson(`${portal.baseUrl}/readyz`)).toMatchObject({ ready: true, searchIndex: 'current' });
    end();
  }
});

it('counts the requests of a network address over all server threads [s-rate1]', async () => {
  const threads = await toEachThread();
  const left = async ({ ask }: Connection): Promise<number> =>
    Number((await ask(`${portal.baseUrl}/`)).headers['x-ratelimit-remaining']);
  await vi.waitFor(async () => {
    const counted: number[] = [];
    for (const one of [...threads, ...threads]) counted.push(await left(one));
    // Unless a minute has just ended.
    const [first = 0] = counted;
    expect(counted).toEqual([first, first - 1, first - 2, first - 3]);
  });
  for (const { end } of threads) end();
});

it('tells a second portal that its port is taken, though threads may share one', async () => {
  const other = searched.start(severalThreads);
  await vi.waitFor(() => expect(other.said()).toContain('EADDRINUSE'), { timeout: 60_000 });
});

it('answers what is in work before it ends, with every server thread', async () => {
  const threads = await toEachThread();
  const { pool } = searched.parts.database;
  const holder = await pool.connect();
  await holder.query('begin');
  await holder.query('lock table offices in access exclusive mode');
  const asked = threads.map(({ ask }) => ask(`${portal.baseUrl}/offices`));
  await vi.waitFor(async () => {
    const { rowCount } = await pool.query(
      `select from pg_locks where relation = 'offices'::regclass and not granted`,
    );
    expect(rowCount).toBe(threads.length);
  });
  const ended = portal.kill('SIGTERM');
  await pause(200);
  await holder.query('rollback');
  holder.release();
  expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([200, 200]);
  expect(await ended).toBe(0);
  for (const { end } of threads) end();
});
