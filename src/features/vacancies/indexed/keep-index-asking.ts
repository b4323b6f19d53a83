import { randomUUID } from 'node:crypto';
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

/** Milliseconds: whether somebody has been silent for too long. */
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

type OnReply = (reply: IndexReply, before: IndexReply | undefined) => void;

export interface IndexCalls {
  /**
   * Asks every node that keeps an index of this database, and listens until each has said its last word or has been
   * silent for too long. `onReply` gets what the node had said before. One question at a time.
   */
  ask(kind: IndexCall['kind'], patience: Patience, onReply?: OnReply): Promise<IndexAnswers>;
  close(): Promise<void>;
}

/** Any number of questions over one connection. */
export async function openIndexCalls({ url }: Pick<Database, 'url'>): Promise<IndexCalls> {
  let hear: (payload: string) => void = () => undefined;
  const client = new pg.Client({ connectionString: url });
  // Whoever hears nothing any more ends by being patient long enough.
  client.on('error', () => undefined);
  client.on('notification', ({ payload = '' }) => hear(payload));
  await client.connect();
  await client.query(`listen ${repliesChannel}`);

  async function countListening(): Promise<number> {
    const { rows } = await client.query<{ count: number }>(
      'select count(*)::int as count from pg_stat_activity where datname = current_database() and application_name = $1',
      [listenerName],
    );
    return rows[0]?.count ?? 0;
  }

  return {
    async ask(kind, patience, onReply = () => undefined) {
      const call: IndexCall = { id: randomUUID(), kind };
      const heard = new Map<string, Heard>();
      const listening = await countListening();
      const begun = performance.now();
      const isOver = (): boolean => {
        const now = performance.now();
        if (heard.size < listening && now - begun < patience.first) return false;
        return [...heard.values()].every(({ reply, at }) => reply.isDone || now - at > patience.next);
      };
      const over = Promise.withResolvers<void>();
      const look = (): void => {
        if (isOver()) over.resolve();
      };
      // An answer may be here before the question is said to be sent.
      hear = (payload) => {
        const reply = readWords(replyShape, payload);
        if (reply?.call !== call.id) return;
        onReply(reply, heard.get(reply.node)?.reply);
        heard.set(reply.node, { reply, at: performance.now() });
        look();
      };
      await client.query('select pg_notify($1, $2)', [callsChannel, JSON.stringify(call)]);
      const timer = setInterval(look, looksEvery);
      look();
      await over.promise;
      clearInterval(timer);
      const nodes = [...heard.values()].map(({ reply }) => reply);
      return {
        nodes: nodes.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
        silent: Math.max(0, listening - heard.size),
      };
    },
    close: () => client.end(),
  };
}

/** One question. */
export async function askIndexes(
  database: Pick<Database, 'url'>,
  kind: IndexCall['kind'],
  patience: Patience,
  onReply?: OnReply,
): Promise<IndexAnswers> {
  const calls = await openIndexCalls(database);
  try {
    return await calls.ask(kind, patience, onReply);
  } finally {
    await calls.close();
  }
}
