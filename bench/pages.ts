import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import autocannon from 'autocannon';
import type { ServingBench } from './serve.ts';

interface Measured {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly bytes: number;
}

const seconds = Number(process.env['BENCH_SECONDS'] ?? 6);
const rounds = 3;

/** What the pages are to reach of the peer's requests a second. */
const aims: readonly (readonly [string, string, number])[] = [
  ['front page', '/', 0.7],
  ['login screen', '/login', 0.7],
  ['home', '/mypage', 0.4],
];

async function load(url: string, cookie: string, connections: number, duration: number): Promise<Measured> {
  const result = await autocannon({
    url,
    connections,
    duration,
    headers: { cookie, 'accept-encoding': 'gzip' },
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} errors`);
  return {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p95: result.latency.p97_5,
    p99: result.latency.p99,
    bytes: result.throughput.total / Math.max(1, result.requests.total),
  };
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/**
 * Pages beside the same server sending a stored page of the same size: in turn, A B A B, so that the ratio holds when
 * the machine's speed drifts.
 */
export async function comparePages(): Promise<void> {
  const serving = fork(process.argv[1] ?? '', ['serve'], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const [told] = (await once(serving, 'message')) as [ServingBench];
  try {
    process.stdout.write(
      'pages: requests a second at 16 clients, medians of three rounds; times in ms at 2 clients\n',
    );
    for (const [name, path, aim] of aims) await comparePage(told, name, path, aim);
  } finally {
    await endServing(serving);
  }
}

async function comparePage(told: ServingBench, name: string, path: string, aim: number): Promise<void> {
  const page = `${told.baseUrl}${path}`;
  // A signed-in person would be led away from the login screen.
  const cookie = path === '/mypage' ? told.cookie : '';
  const peer = `${told.baseUrl}/peer?path=${encodeURIComponent(path)}`;
  await load(page, cookie, 16, 2);
  await load(peer, cookie, 16, 2);
  const pairs: (readonly [Measured, Measured])[] = [];
  for (let round = 0; round < rounds; round += 1) {
    pairs.push([await load(page, cookie, 16, seconds / 2), await load(peer, cookie, 16, seconds / 2)]);
  }
  const quiet = await load(page, cookie, 2, seconds / 2);
  const ratio = median(pairs.map(([own, other]) => own.perSecond / other.perSecond));
  const own = median(pairs.map(([measured]) => measured.perSecond));
  const other = median(pairs.map(([, measured]) => measured.perSecond));
  process.stdout.write(
    `${name.padEnd(13)} ${own.toFixed(0).padStart(6)}/s  peer ${other.toFixed(0).padStart(6)}/s  ratio ${ratio.toFixed(2)} (aim ${aim})` +
      `  p50 ${quiet.p50}  p97.5 ${quiet.p95}  p99 ${quiet.p99}  ${quiet.bytes.toFixed(0)} bytes\n`,
  );
}

async function endServing(serving: ChildProcess): Promise<void> {
  serving.send('end');
  await once(serving, 'exit');
}
