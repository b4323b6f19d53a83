import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { cpus, loadavg } from 'node:os';
import { atARate, percentile, type Sending, type Sent, summaryOf } from './at-a-rate.ts';
import type { ServingMixedDay } from './serve-mixed-day.ts';

/** Requests a second, rising until people would notice. */
const rates = [5, 10, 20, 40, 60, 80, 120, 160] as const;
const seconds = Number(process.env['BENCH_SECONDS'] ?? 10);
/** Milliseconds at the 95th percentile: beyond it a page feels slow. */
const noticed = 300;

type Kind = 'search' | 'own' | 'write' | 'login';

/** Of a hundred: 70 search and read, 24 look at My Page, 5 write, 1 logs in; spread so that none comes in a row. */
const kindOf = (number: number): Kind => {
  const place = (number * 37) % 100;
  if (place < 70) return 'search';
  if (place < 94) return 'own';
  return place < 99 ? 'write' : 'login';
};

const searches = [
  '/jobs',
  '/jobs?words=%E4%BB%8B%E8%AD%B7',
  '/jobs?prefecture=13&hours=part',
  '/jobs?words=%E4%BA%8B%E5%8B%99&prefecture=27',
  '/jobs?occupation=049&sort=wage-low',
] as const;
const ownPages = ['/mypage', '/mypage/applications', '/mypage/messages', '/mypage/recommendations'] as const;

const pick = <Value>(values: readonly Value[], number: number): Value => {
  const value = values[number % values.length];
  if (value === undefined) throw new Error('there is nothing to pick from');
  return value;
};

function requestOf({ baseUrl, people, vacancies }: ServingMixedDay, number: number): Sent {
  const person = pick(people, number);
  const turn = Math.floor(number / 100) + number;
  switch (kindOf(number)) {
    case 'search': {
      const reads = number % 2 === 0;
      return {
        kind: reads ? 'read' : 'search',
        url: `${baseUrl}${reads ? `/jobs/${pick(vacancies, turn)}` : pick(searches, turn)}`,
      };
    }
    case 'own':
      return { kind: 'own', url: `${baseUrl}${pick(ownPages, turn)}`, cookie: person.cookie };
    case 'write':
      return { kind: 'write', ...writing(baseUrl, person.formToken, turn), cookie: person.cookie };
    case 'login': {
      const { address, password } = person;
      const body = new URLSearchParams({ address, password }).toString();
      return { kind: 'login', url: `${baseUrl}/login`, body, expected: 303 };
    }
  }
}

/** A message to the office. */
function writing(baseUrl: string, formToken: string, turn: number): Sent {
  const fields = { text: `相談したいことがあります。${turn}`, sending: randomUUID(), revision: '0' };
  const body = new URLSearchParams({ ...fields, 'form-token': formToken }).toString();
  return { url: `${baseUrl}/mypage/messages/office`, body, expected: 303 };
}

/** The 95th percentile of each kind, and what was not answered as it should have been: what bounds the whole. */
function kindsOf({ timesOf, faults }: Sending): string {
  const kinds = [...timesOf].map(([kind, times]) => `${kind} ${percentile(times, 0.95).toFixed(0)}`);
  const wrong = [...faults].map(([fault, times]) => `${fault} ×${times}`);
  return `      p95 by kind: ${kinds.join(', ')}${wrong.length > 0 ? `; failed: ${wrong.join(', ')}` : ''}`;
}

/** A day of a portal in small: the load at which the 95th percentile passes what people notice, and what bounds it. */
export async function measureMixedDay(): Promise<void> {
  const child = fork(process.argv[1] ?? '', ['serve-mixed-day'], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [serving] = (await once(child, 'message')) as [ServingMixedDay];
  const write = (line: string): boolean => process.stdout.write(`${line}\n`);
  write(
    `mixed day: ${serving.people.length} people, ${cpus().length} cores shared with this client and PostgreSQL; ms`,
  );
  try {
    await atARate((number) => requestOf(serving, number), { rate: 5, seconds: 4, expected: 200 });
    for (const [index, rate] of rates.entries()) {
      const before = process.cpuUsage();
      const sending = await atARate((number) => requestOf(serving, index * 100_003 + number), {
        rate,
        seconds,
        expected: 200,
      });
      const own = process.cpuUsage(before);
      const { p50, p95, p99, failed } = summaryOf([sending]);
      const client = ((own.user + own.system) / 10_000 / seconds).toFixed(0);
      write(
        `${String(rate).padStart(4)}/s  p50 ${p50.toFixed(0)}  p95 ${p95.toFixed(0)}  p99 ${p99.toFixed(0)}  ` +
          `failed ${(failed * 100).toFixed(1)} %  load ${loadavg()[0]?.toFixed(1)}  client ${client} % of a core`,
      );
      write(kindsOf(sending));
      if (p95 > noticed || failed > 0.05) {
        write(`      p95 passes ${noticed} ms here`);
        break;
      }
    }
  } finally {
    child.send('end');
    await once(child, 'exit');
  }
}
