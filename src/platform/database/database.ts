import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { NamingClient } from '#platform/database/named-statements.ts';
import { columnTypes, TemporalPlugin } from '#platform/database/temporal-values.ts';

/** No tables are known here: each feature's store adds its own with `withTables`. */
// biome-ignore lint/complexity/noBannedTypes: the empty set of tables is meant
export type NoTables = {};

/** A transaction, or outside of one a single statement. What stores take. */
export type Tx = Kysely<NoTables>;

export interface Database {
  readonly pool: pg.Pool;
  readonly url: string;
  /** For reads that need no transaction. */
  readonly reading: Tx;
  /** One action, one transaction. Tried again when the database asks for it (deadlock, serialisation). */
  transaction<Value>(work: (tx: Tx) => Promise<Value>): Promise<Value>;
  /** Calls back when connections broke: the database went away, or a network did. */
  onBreak(listener: () => void): void;
  close(): Promise<void>;
}

const triesAgain = new Set(['40001', '40P01']);
const mostTries = 3;

/**
 * Milliseconds. For pages: nobody waits longer for one, and a statement or a lock that hangs would keep the connections
 * that everybody else needs. What works behind the pages may take longer: migrations, jobs, sweeps, the operators' tool.
 */
export const pageTimeouts = { statement: 15_000, idleInTransaction: 60_000 } as const;

export interface Timeouts {
  readonly statement: number;
  readonly idleInTransaction: number;
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error ? String(error.code) : undefined;

export function openDatabase(
  url: string,
  options: {
    readonly connections: number;
    readonly onIdleError: (error: Error) => void;
    readonly timeouts?: Timeouts | undefined;
  },
): Database {
  const { timeouts } = options;
  const pool = new pg.Pool({
    connectionString: url,
    Client: NamingClient,
    max: options.connections,
    types: columnTypes,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    statement_timeout: timeouts?.statement ?? false,
    idle_in_transaction_session_timeout: timeouts?.idleInTransaction,
  });
  // A connection that breaks while idle must not end the process: the pool opens another.
  const listeners: (() => void)[] = [];
  const onBreak = (error: Error): void => {
    options.onIdleError(error);
    for (const listener of listeners) listener();
  };
  pool.on('error', onBreak);
  pool.on('connect', (client) => client.on('error', onBreak));
  const kysely = new Kysely<NoTables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new TemporalPlugin()],
  });
  return {
    pool,
    url,
    reading: kysely,
    transaction: (work) => transactionWithRetry(kysely, work),
    onBreak: (listener) => listeners.push(listener),
    close: () => kysely.destroy(),
  };
}

async function transactionWithRetry<Value>(kysely: Tx, work: (tx: Tx) => Promise<Value>): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await kysely.transaction().execute((tx: Transaction<NoTables>) => work(tx));
    } catch (error) {
      if (attempt >= mostTries || !triesAgain.has(codeOf(error) ?? '')) throw error;
    }
  }
}

/** Too slow an answer, a transaction left idle, no room in the database, none in the pool. */
export const isTooBusy = (error: unknown): boolean =>
  /^(57014|25P03|53)/u.test(codeOf(error) ?? '') ||
  (error instanceof Error && error.message.includes('timeout exceeded when trying to connect'));

/** The network's words, and PostgreSQL's classes: no connection, none let in, shutting down. */
const outages = /^(ECONN|EPIPE|ENOENT|ENOTFOUND|EAI_AGAIN|EHOST|ENET|ETIMEDOUT|08|55000|57P0)/u;

/** True for errors that tell of a database that is away or overloaded, and not of a fault of ours. */
export const isOutage = (error: unknown): boolean =>
  isTooBusy(error) ||
  outages.test(codeOf(error) ?? '') ||
  (error instanceof Error &&
    /connection terminated|connection error and is not queryable/iu.test(error.message));

/** True when a write broke this named unique constraint. */
export const brokeConstraint = (error: unknown, constraint: string): boolean =>
  codeOf(error) === '23505' &&
  error instanceof Error &&
  'constraint' in error &&
  error.constraint === constraint;
