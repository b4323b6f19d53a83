import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import type { Portal } from '#composition/compose.ts';
import { openAccount } from '#features/accounts/index.ts';
import { consentDocuments } from '#features/help/index.ts';
import { formTokenOf } from '#platform/http/kept-forms.ts';
import { beginSession } from '#platform/security/sessions.ts';
import { type BenchPortal, openBenchPortal } from './bench-portal.ts';

/** What the serving process tells the one that measures. */
export interface ServingRegistration {
  readonly baseUrl: string;
  readonly people: readonly SignedIn[];
}

interface SignedIn {
  readonly cookie: string;
  readonly formToken: string;
}

/** What the server has used since it began. */
export interface Used {
  /** Milliseconds of one core. */
  readonly cpu: number;
  readonly statements: number;
}

const port = 3919;
const peopleAtWork = 400;

interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Every statement that any connection is asked for, since `from` was called. */
function listenToStatements() {
  let heard: Statement[] = [];
  let count = 0;
  const { prototype } = pg.Client;
  const { query } = prototype;
  prototype.query = function listened(this: pg.Client, ...given: unknown[]) {
    const [first, second] = given;
    const isText = typeof first === 'string';
    const { text = '', values } = (isText ? { text: first, values: second } : first) as Partial<Statement>;
    count += 1;
    heard.push({ text, values: values ?? [] });
    if (heard.length > 1000) heard = [];
    return (query as (...all: unknown[]) => unknown).apply(this, given);
  } as typeof query;
  return {
    get count() {
      return count;
    },
    take(): readonly Statement[] {
      const all = heard;
      heard = [];
      return all;
    },
  };
}

async function addPeople({ parts }: Portal): Promise<readonly SignedIn[]> {
  const now = parts.clock.now();
  const { privacy, terms } = consentDocuments;
  const consents = { [privacy.key]: privacy.version, [terms.key]: terms.version };
  const opening = {
    face: 'mypage',
    jobSeekerNumber: null,
    passwordHash: 'none',
    by: 'online',
    consents,
  } as const;
  const people: SignedIn[] = [];
  for (let number = 0; number < peopleAtWork; number += 1) {
    const { token, session } = await parts.database.transaction(async (tx) => {
      const account = await openAccount(
        tx,
        { ...opening, address: `registering${number}@bench.example` },
        { kind: 'system' },
        now,
      );
      if (!account.ok) throw new Error(account.fault);
      return beginSession(tx, { face: 'mypage', ownerId: account.value, device: 'bench' }, now);
    });
    people.push({
      cookie: `${parts.cookies.nameOf('mypage')}=${token}`,
      formToken: formTokenOf(parts.secrets, session.id),
    });
  }
  return people;
}

type Listening = ReturnType<typeof listenToStatements>;

/** The same statements without our code between them, on one connection as a save has one. */
function addStatementPeer(server: FastifyInstance, { portal }: BenchPortal, listening: Listening): void {
  const { pool } = portal.parts.database;
  const saves: (readonly Statement[])[] = [];
  server.post('/peer/learn', async (_request, reply) => {
    saves.push(listening.take());
    return reply.send({ statements: saves.at(-1)?.map(({ text }) => text) });
  });
  server.post('/peer/forget', async (_request, reply) => {
    listening.take();
    return reply.send({});
  });
  let next = 0;
  server.post('/peer/statements', async (_request, reply) => {
    next += 1;
    const client = await pool.connect();
    try {
      for (const { text, values } of saves[next % saves.length] ?? []) await client.query(text, [...values]);
    } finally {
      client.release();
    }
    return reply.code(303).header('location', '/').send();
  });
}

/** The portal as it is built, with the peers of the measurement beside it. */
export async function serveRegistration(): Promise<void> {
  const listening = listenToStatements();
  const bench = await openBenchPortal(port);
  const people = await addPeople(bench.portal);
  const server = await bench.portal.createServer();
  addStatementPeer(server, bench, listening);
  let stored = '';
  server.post('/peer/page', async (_request, reply) => reply.type('text/html; charset=utf-8').send(stored));
  server.get('/peer/used', async (): Promise<Used> => {
    const { user, system } = process.cpuUsage();
    return { cpu: (user + system) / 1000, statements: listening.count };
  });
  stored = (
    await server.inject({ url: '/mypage/registration/basic', headers: { cookie: people[0]?.cookie ?? '' } })
  ).body;
  await server.listen({ port, host: '127.0.0.1' });
  process.send?.({ baseUrl: `http://127.0.0.1:${port}`, people } satisfies ServingRegistration);
  process.on('message', () => {
    void server
      .close()
      .then(bench.close)
      .then(() => process.exit(0));
  });
}
