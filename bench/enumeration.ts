import type { FastifyInstance } from 'fastify';
import type { Portal } from '#composition/compose.ts';
import { openAccount } from '#features/accounts/index.ts';
import { openBenchPortal } from './bench-portal.ts';

const runs = Number(process.env['BENCH_RUNS'] ?? 1000);
/** s-enu1: how far the medians may be apart, in milliseconds. */
const aim = 20;

const knownAddress = (number: number): string => `known${number}@bench.example`;
const unknownAddress = (number: number): string => `nobody${number}@bench.example`;

/** Every request comes from a network address of its own, so that no limit is met. */
let asked = 0;
function newNetworkAddress(): string {
  asked += 1;
  return `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}`;
}

interface Answer {
  readonly status: number;
  readonly milliseconds: number;
  readonly location: string;
  readonly cookie: string;
}

type Fields = Readonly<Record<string, string>>;

async function post(server: FastifyInstance, url: string, fields: Fields, cookie = ''): Promise<Answer> {
  const type = 'application/x-www-form-urlencoded';
  const headers = { 'content-type': type, 'sec-fetch-site': 'same-origin', cookie };
  const payload = new URLSearchParams(fields).toString();
  const remoteAddress = newNetworkAddress();
  const began = performance.now();
  const answer = await server.inject({ method: 'POST', url, headers, payload, remoteAddress });
  return {
    milliseconds: performance.now() - began,
    status: answer.statusCode,
    location: String(answer.headers['location'] ?? ''),
    cookie: String(answer.headers['set-cookie'] ?? '').split(';')[0] ?? '',
  };
}

/** An opening whose documents were read, up to the screen that takes the address. */
async function readDocuments(server: FastifyInstance): Promise<{ path: string; cookie: string }> {
  const begun = await post(server, '/opening/online', { open: 'privacy-policy' });
  const { cookie } = begun;
  const draft = begun.location.split('/').slice(0, 4).join('/');
  for (const document of ['privacy-policy', 'terms-of-use']) {
    const url = `${draft}/documents/${document}`;
    const page = await server.inject({ url, headers: { cookie } });
    const version = /name="version" value="(\d+)"/u.exec(page.body)?.[1] ?? '';
    await post(server, url, { version }, cookie);
  }
  return { path: `${draft}/account`, cookie };
}

const agreed = { 'agree-privacy-policy': 'yes', 'agree-terms-of-use': 'yes', revision: '1000000' };
const wrongPassword = 'wrong#1234';

interface Question {
  readonly name: string;
  /** Answers of a mailbox are limited, so two questions that mail must not ask the same people. */
  readonly firstPerson: number;
  readonly status: number;
  ask(server: FastifyInstance, address: string): Promise<Answer>;
}

const questions: readonly Question[] = [
  {
    name: 'login',
    firstPerson: 0,
    status: 422,
    ask: (server, address) => post(server, '/login', { address, password: wrongPassword }),
  },
  {
    name: 'reset',
    firstPerson: 0,
    status: 303,
    ask: (server, address) => post(server, '/password-reset', { address }),
  },
  {
    name: 'return',
    firstPerson: runs,
    status: 422,
    ask: (server, address) => post(server, '/reregistration', { address, password: wrongPassword }),
  },
  {
    name: 'registration',
    firstPerson: runs,
    status: 303,
    async ask(server, address) {
      const { path, cookie } = await readDocuments(server);
      return post(server, path, { email: address, 'email-confirmation': address, ...agreed }, cookie);
    },
  },
];

async function addKnownPeople({ parts }: Portal): Promise<void> {
  const hash = await parts.passwords.hash('sakura#2026');
  if (!hash.ok) throw new Error('the bench waits in line for a password');
  const opening = {
    face: 'mypage',
    jobSeekerNumber: null,
    passwordHash: hash.value,
    by: 'online',
    consents: {},
  } as const;
  const now = parts.clock.now();
  await parts.database.transaction(async (tx) => {
    for (let number = 0; number < 2 * runs; number += 1) {
      await openAccount(tx, { ...opening, address: knownAddress(number) }, { kind: 'system' }, now);
    }
  });
  await parts.database.pool.query('analyze accounts');
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

async function compareQuestion(server: FastifyInstance, question: Question): Promise<void> {
  const known: number[] = [];
  const unknown: number[] = [];
  const ask = async (address: string, times: number[]): Promise<void> => {
    const { status, milliseconds } = await question.ask(server, address);
    if (status !== question.status) throw new Error(`${question.name} of ${address} was answered ${status}`);
    times.push(milliseconds);
  };
  for (let run = 0; run < runs; run += 1) {
    const person = question.firstPerson + run;
    const pair = [
      () => ask(knownAddress(person), known),
      () => ask(unknownAddress(person), unknown),
    ] as const;
    // In turn, so that neither is always the one that finds everything at hand.
    for (const one of run % 2 === 0 ? pair : pair.toReversed()) await one();
  }
  const difference = Math.abs(median(known) - median(unknown));
  process.stdout.write(
    `${question.name.padEnd(13)} known ${median(known).toFixed(2)} ms  unknown ${median(unknown).toFixed(2)} ms` +
      `  difference ${difference.toFixed(2)} ms (aim ${aim}: ${difference <= aim ? 'held' : 'NOT held'})\n`,
  );
}

/** s-enu1: whether the time of an answer tells that an address is known. */
export async function compareAnswers(): Promise<void> {
  const { portal, close } = await openBenchPortal(3918);
  const server = await portal.createServer();
  try {
    await addKnownPeople(portal);
    process.stdout.write(`enumeration: medians over ${runs} runs, one at a time\n`);
    for (const question of questions) await compareQuestion(server, question);
  } finally {
    await server.close();
    await close();
  }
}
