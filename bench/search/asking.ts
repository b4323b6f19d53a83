import { Agent, type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** Milliseconds from the first byte sent to the last received. */
  readonly took: number;
}

/** Milliseconds; a peer that takes longer has no answer. */
const patience = 300_000;

/** So many connections that stay open, where the server lets them. */
export const connections = (most: number): Agent => new Agent({ keepAlive: true, maxSockets: most });

/** Anything but 200 is a fault of the bench; so is an end that comes before the answer. */
export function ask(
  url: string,
  agent: Agent,
  headers: OutgoingHttpHeaders = {},
  end?: AbortSignal,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const asked = request(url, { agent, headers, timeout: patience, signal: end }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const took = performance.now() - begun;
        const body = Buffer.concat(chunks);
        if (answer.statusCode === 200) resolve({ status: 200, headers: answer.headers, body, took });
        else
          reject(
            new Error(`${answer.statusCode} ${decodeURIComponent(url)}: ${body.toString().slice(0, 500)}`),
          );
      });
    });
    asked.on('timeout', () => asked.destroy(new Error(`no answer within ${patience} ms: ${url}`)));
    asked.on('error', reject);
    asked.end();
  });
}

export interface Throughput {
  readonly clients: number;
  readonly seconds: number;
  readonly answers: number;
  /** Milliseconds of each answer. */
  readonly times: readonly number[];
}

/** So many clients, each asking again as soon as it is answered. At the end nobody waits for what is not answered. */
export async function askTogether(
  urls: readonly string[],
  headers: OutgoingHttpHeaders,
  { clients, seconds }: { readonly clients: number; readonly seconds: number },
): Promise<Throughput> {
  const agent = connections(clients);
  const times: number[] = [];
  const end = AbortSignal.timeout(seconds * 1000);
  let next = 0;
  const client = async (): Promise<void> => {
    while (!end.aborted) {
      const url = urls[next % urls.length] ?? '';
      next += 1;
      try {
        times.push((await ask(url, agent, headers, end)).took);
      } catch (error) {
        if (!end.aborted) throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  agent.destroy();
  return { clients, seconds, answers: times.length, times };
}
