import { fork } from 'node:child_process';
import { once } from 'node:events';
import { type AtARate, atARate, type Sending, type Sent, summaryOf } from './at-a-rate.ts';
import type { ServingRegistration, Used } from './serve-registration.ts';

/** Saves a second. */
const rates = [10, 25, 50, 100, 200] as const;
const seconds = Number(process.env['BENCH_SECONDS'] ?? 6);
/** At 50 a second, in milliseconds. */
const aim = { rate: 50, p95: 100 } as const;
const rounds = 3;
/** So many savings the peer repeats. */
const learnt = 25;

const basic = {
  name: '山田　花子',
  kana: 'やまだ　はなこ',
  'birth-date-year': 'S60',
  'birth-date-month': '4',
  'birth-date-day': '1',
  sex: 'female',
  'address-postal': '104-0061',
  telephone: '09012345678',
};

/** What people press, in turn: 「次へ進む」 and 「一時保存」, what is right and what is wrong. */
const presses: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['basic', basic],
  ['information', { publication: 'hidden', provision: 'none', guidance: 'yes' }],
  ['wishes', { 'wished-employment': 'full-time', 'wished-work-1-occupation': '介護職員' }],
  [
    'career',
    {
      'work-history-1-title': '営業事務',
      'work-history-1-contents': '電話を受ける。'.repeat(50),
      save: 'yes',
    },
  ],
  ['remarks', { 'contact-times': '夜'.repeat(120), save: 'yes' }],
];

/** Each saving changes something, as typing does. */
function saveOf({ baseUrl, people }: ServingRegistration, number: number): Sent {
  const [step, fields] = presses[number % presses.length] ?? ['basic', basic];
  const changing = step === 'basic' ? { address: `東京都中央区銀座1-2-${number}` } : {};
  const person = people[Math.floor(number / presses.length) % people.length];
  const body = new URLSearchParams({
    ...fields,
    ...changing,
    'other-remarks': String(number),
    revision: '1000000',
    'form-token': person?.formToken ?? '',
  });
  return {
    url: `${baseUrl}/mypage/registration/${step}`,
    cookie: person?.cookie ?? '',
    body: body.toString(),
  };
}

const used = async (baseUrl: string): Promise<Used> =>
  (await (await fetch(`${baseUrl}/peer/used`)).json()) as Used;

/** Saves some, one after the other, so that the peer knows the very statements. */
async function learn(serving: ServingRegistration): Promise<readonly (readonly string[])[]> {
  const all: string[][] = [];
  for (let number = 0; number < learnt; number += 1) {
    await fetch(`${serving.baseUrl}/peer/forget`, { method: 'POST' });
    await atARate(() => saveOf(serving, number), { rate: 1000, seconds: 0.001, expected: 303 });
    const answer = await fetch(`${serving.baseUrl}/peer/learn`, { method: 'POST' });
    all.push(((await answer.json()) as { statements: string[] }).statements);
  }
  return all;
}

const shown = (value: number): string => value.toFixed(1).padStart(7);
const said = ({ p50, p95, p99, failed }: AtARate): string =>
  `p50 ${shown(p50)}  p95 ${shown(p95)}  p99 ${shown(p99)}  failed ${(failed * 100).toFixed(1)} %`;

interface Measured {
  readonly saves: Sending;
  readonly statements: Sending;
  readonly page: Sending;
  readonly used: Used;
}

async function measureOnce(serving: ServingRegistration, rate: number, first: number): Promise<Measured> {
  const { baseUrl } = serving;
  const asked = { rate, seconds: seconds / rounds, expected: 303 };
  const before = await used(baseUrl);
  const saves = await atARate((number) => saveOf(serving, first + number), asked);
  const after = await used(baseUrl);
  return {
    saves,
    statements: await atARate(() => ({ url: `${baseUrl}/peer/statements`, body: '' }), asked),
    page: await atARate(() => ({ url: `${baseUrl}/peer/page`, body: '' }), { ...asked, expected: 200 }),
    used: { cpu: after.cpu - before.cpu, statements: after.statements - before.statements },
  };
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

/** In turn, A B C A B C, so that the ratios hold when the machine's speed drifts. */
async function measure(serving: ServingRegistration, rate: number): Promise<void> {
  const all: Measured[] = [];
  for (let round = 0; round < rounds; round += 1) {
    all.push(await measureOnce(serving, rate, round * 7919));
  }
  const saves = summaryOf(all.map((one) => one.saves));
  const statements = summaryOf(all.map((one) => one.statements));
  const page = summaryOf(all.map((one) => one.page));
  const count = sum(all.map((one) => one.saves.times.length + one.saves.failed));
  const cpu = sum(all.map((one) => one.used.cpu)) / count;
  const asked = sum(all.map((one) => one.used.statements)) / count;
  process.stdout.write(
    `${String(rate).padStart(4)}/s  saves      ${said(saves)}  a save: ${cpu.toFixed(2)} ms of the server's core, ` +
      `${asked.toFixed(1)} statements\n` +
      `        statements ${said(statements)}  ratio of p95 ${(saves.p95 / statements.p95).toFixed(2)}\n` +
      `        page       ${said(page)}  ratio of p95 ${(saves.p95 / page.p95).toFixed(2)}\n`,
  );
  if (rate !== aim.rate) return;
  const isHeld = saves.p95 < aim.p95 && saves.failed === 0;
  process.stdout.write(
    `        aim: p95 under ${aim.p95} ms, none failed: ${isHeld ? 'held' : 'NOT held'}\n`,
  );
  process.stdout.write(
    `        one core of the server bounds it: ${(1000 / cpu).toFixed(0)} a second at the most, as measured here\n`,
  );
}

/** Saves of the registration's screens, beside the same statements without our code and beside a stored page. */
export async function measureRegistration(): Promise<void> {
  const child = fork(process.argv[1] ?? '', ['serve-registration'], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [told] = (await once(child, 'message')) as [ServingRegistration];
  try {
    const warmUp = { rate: 40, seconds: 5, expected: 303 };
    await atARate((number) => saveOf(told, number), warmUp);
    const statements = await learn(told);
    process.stdout.write(`registration: step saves over HTTP, ${told.people.length} people; times in ms\n`);
    if (process.env['BENCH_STATEMENTS'] !== undefined)
      process.stdout.write(`${statements.at(-1)?.join('\n')}\n`);
    for (const rate of rates) await measure(told, rate);
  } finally {
    child.send('end');
    await once(child, 'exit');
  }
}
