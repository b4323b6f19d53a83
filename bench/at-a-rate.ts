import { Agent, request } from 'node:http';

export interface Sent {
  readonly url: string;
  readonly cookie?: string;
  /** Of a form; undefined: a page is asked for. */
  readonly body?: string;
  /** What it is answered with when all is well, where that is not the same for all. */
  readonly expected?: number;
  /** What the times are told apart by. */
  readonly kind?: string;
}

export interface Sending {
  /** Milliseconds, of those that were answered as they should be. */
  readonly times: readonly number[];
  readonly timesOf: ReadonlyMap<string, readonly number[]>;
  /** How often something was answered as it should not have been: `write 409`. */
  readonly faults: ReadonlyMap<string, number>;
  readonly failed: number;
}

export interface AtARate {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Of all that were sent, the share that was not answered as it should have been. */
  readonly failed: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 512 });
/** Milliseconds; later is as good as never. */
const patience = 10_000;

/** Answers the status; 0 when there was no answer. */
function send({ url, cookie = '', body }: Sent): Promise<number> {
  return new Promise((resolve) => {
    const form = {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': Buffer.byteLength(body ?? ''),
    };
    const headers = { cookie, 'sec-fetch-site': 'same-origin', ...(body === undefined ? {} : form) };
    const method = body === undefined ? 'GET' : 'POST';
    const asked = request(url, { method, agent, headers, timeout: patience }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 0));
      answer.on('error', () => resolve(0));
    });
    asked.on('timeout', () => asked.destroy());
    asked.on('error', () => resolve(0));
    asked.end(body);
  });
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

export const percentile = (times: readonly number[], share: number): number =>
  at(
    times.toSorted((a, b) => a - b),
    share,
  );

export function summaryOf(sendings: readonly Sending[]): AtARate {
  const sorted = sendings.flatMap(({ times }) => times).toSorted((a, b) => a - b);
  const failed = sendings.reduce((sum, one) => sum + one.failed, 0);
  return {
    p50: at(sorted, 0.5),
    p95: at(sorted, 0.95),
    p99: at(sorted, 0.99),
    failed: failed / Math.max(1, failed + sorted.length),
  };
}

/**
 * Sends so many a second, however long the answers take: as people do who know nothing of one another. Times run from
 * the moment at which a request was due.
 */
export async function atARate(
  make: (number: number) => Sent,
  { rate, seconds, expected }: { readonly rate: number; readonly seconds: number; readonly expected: number },
): Promise<Sending> {
  const began = performance.now();
  const times: number[] = [];
  const timesOf = new Map<string, number[]>();
  const faults = new Map<string, number>();
  let failed = 0;
  const one = async (number: number): Promise<void> => {
    const due = began + (number * 1000) / rate;
    await new Promise((resume) => setTimeout(resume, Math.max(0, due - performance.now())));
    const sent = make(number);
    const status = await send(sent);
    const kind = sent.kind ?? '';
    if (status === (sent.expected ?? expected)) {
      const took = performance.now() - due;
      times.push(took);
      timesOf.set(kind, [...(timesOf.get(kind) ?? []), took]);
    } else {
      const fault = `${kind} ${status}`;
      faults.set(fault, (faults.get(fault) ?? 0) + 1);
      failed += 1;
    }
  };
  await Promise.all(Array.from({ length: Math.round(rate * seconds) }, (_, number) => one(number)));
  return { times, timesOf, faults, failed };
}
