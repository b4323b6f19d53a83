import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
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
  close(): Promise<void>;
}

const triesAgain = new Set(['40001', '40P01']);
const mostTries = 3;

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error ? String(error.code) : undefined;

export function openDatabase(
  url: string,
  options: { readonly connections: number; readonly onIdleError: (error: Error) => void },
): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections,
    types: columnTypes,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
  });
  // A connection that breaks while idle must not end the process: the pool opens another.
  pool.on('error', options.onIdleError);
  pool.on('connect', (client) => client.on('error', options.onIdleError));
  const kysely = new Kysely<NoTables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new TemporalPlugin()],
  });
  return {
    pool,
    url,
    reading: kysely,
    transaction: (work) => transactionWithRetry(kysely, work),
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

/** True when a write broke this named unique constraint. */
export const brokeConstraint = (error: unknown, constraint: string): boolean =>
  codeOf(error) === '23505' &&
  error instanceof Error &&
  'constraint' in error &&
  error.constraint === constraint;
