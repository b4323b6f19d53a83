import { randomUUID } from 'node:crypto';
import { setTimeout as later } from 'node:timers/promises';
import pg from 'pg';
import type { Database } from '#platform/database/database.ts';
import {
  callsChannel,
  type IndexCall,
  type IndexReply,
  listenerName,
  readWords,
  repliesChannel,
  replyShape,
} from './keep-index-calls.ts';

/** Milliseconds that nodes have for a first answer, and for the next one. */
export interface Patience {
  readonly first: number;
  readonly next: number;
}

const looksEvery = 50;

interface Heard {
  readonly reply: IndexReply;
  readonly at: number;
}

export interface IndexAnswers {
  /** The last word of each node, by name. */
  readonly nodes: readonly IndexReply[];
  /** How many nodes listen, by what the database knows, and did not answer. */
  readonly silent: number;
}

async function countListening(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    'select count(*)::int as count from pg_stat_activity where datname = current_database() and application_name = $1',
    [listenerName],
  );
  return rows[0]?.count ?? 0;
}

/**
 * Asks every node that keeps an index of this database, and listens until each has said its last word or has been silent
 * for too long. `onReply` gets what the node had said before.
 */
export async function askIndexes(
  database: Pick<Database, 'url'>,
  kind: IndexCall['kind'],
  patience: Patience,
  onReply: (reply: IndexReply, before: IndexReply | undefined) => void = () => undefined,
): Promise<IndexAnswers> {
  const call: IndexCall = { id: randomUUID(), kind };
  const heard = new Map<string, Heard>();
  const client = new pg.Client({ connectionString: database.url });
  // Whoever hears nothing any more ends by being patient long enough.
  client.on('error', () => undefined);
  client.on('notification', ({ payload = '' }) => {
    const reply = readWords(replyShape, payload);
    if (reply?.call !== call.id) return;
    onReply(reply, heard.get(reply.node)?.reply);
    heard.set(reply.node, { reply, at: performance.now() });
  });
  await client.connect();
  try {
    const listening = await countListening(client);
    await client.query(`listen ${repliesChannel}`);
    await client.query('select pg_notify($1, $2)', [callsChannel, JSON.stringify(call)]);
    const begun = performance.now();
    const isOver = (): boolean => {
      const now = performance.now();
      if (heard.size < listening && now - begun < patience.first) return false;
      return [...heard.values()].every(({ reply, at }) => reply.isDone || now - at > patience.next);
    };
    while (!isOver()) await later(looksEvery);
    const nodes = [...heard.values()].map(({ reply }) => reply);
    return {
      nodes: nodes.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
      silent: Math.max(0, listening - heard.size),
    };
  } finally {
    await client.end();
  }
}
