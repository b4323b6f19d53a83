import { sql } from 'kysely';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import type { OutboxCursor } from '../rules/outbox-cursor.ts';

/** A vacancy that has to be read again. It may be gone. */
export interface OutboxEntry {
  readonly vacancyNumber: string;
  /** Anybody may have found it before. */
  readonly wasPublic: boolean;
}

export interface OutboxPage {
  readonly entries: readonly OutboxEntry[];
  /** From here it goes on. */
  readonly next: OutboxCursor;
  /** Nothing more is there at this moment. */
  readonly isEnd: boolean;
}

export type OutboxFault = 'vacancies.outbox.too-old';

/** The channel on which the database calls whoever follows. */
export const outboxChannel = 'vacancy_outbox';

interface State {
  readonly life: string;
  readonly below: string;
  readonly beyond: string;
  readonly forgotten: string;
}

/** Below `below` every transaction has ended; none has begun at `beyond`. */
async function stateOf(tx: Tx): Promise<State> {
  const { rows } = await sql<State>`
    select life, pg_snapshot_xmin(pg_current_snapshot())::text as below,
           pg_snapshot_xmax(pg_current_snapshot())::text as beyond, forgotten_below::text as forgotten
      from vacancy_outbox_state`.execute(tx);
  const [state] = rows;
  if (state === undefined) throw new Error('the outbox of vacancies has lost its state');
  return state;
}

const endOf = ({ life, below }: Pick<State, 'life' | 'below'>): OutboxCursor => ({
  life,
  transactionId: BigInt(below),
  position: 0n,
});

/** The present end: whoever reads all vacancies after this moment has missed nothing that is told behind it. */
export const outboxEnd = async (tx: Tx): Promise<OutboxCursor> => endOf(await stateOf(tx));

interface ReadRow {
  readonly below: string;
  readonly entries: readonly {
    readonly number: string;
    readonly transaction: string;
    readonly position: string;
    readonly public: boolean;
  }[];
}

/**
 * What is told behind a place, in an order in which nothing comes in between later: rows of a transaction are read only
 * when all that began before it have ended.
 */
export async function readOutbox(
  tx: Tx,
  after: OutboxCursor,
  most: number,
): Promise<Result<OutboxPage, OutboxFault>> {
  const { rows } = await sql<ReadRow>`
    with page as (
      select vacancy_number, transaction_id, position, was_public from vacancy_outbox
       where (transaction_id, position) > (${String(after.transactionId)}::xid8, ${String(after.position)}::bigint)
         and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
       order by transaction_id, position limit ${most}
    )
    select pg_snapshot_xmin(pg_current_snapshot())::text as below,
           (select coalesce(json_agg(json_build_object('number', vacancy_number,
              'transaction', transaction_id::text, 'position', position::text, 'public', was_public)
              order by transaction_id, position), '[]') from page) as entries`.execute(tx);
  // Asked afterwards: what was forgotten before the rows were read is known here.
  const state = await stateOf(tx);
  const isOther = after.life !== state.life || after.transactionId > BigInt(state.beyond);
  if (isOther || after.transactionId < BigInt(state.forgotten)) return fail('vacancies.outbox.too-old');
  const { below = '0', entries = [] } = rows[0] ?? {};
  const last = entries.at(-1);
  const isEnd = entries.length < most;
  const next =
    isEnd || last === undefined
      ? later(after, endOf({ life: state.life, below }))
      : { life: state.life, transactionId: BigInt(last.transaction), position: BigInt(last.position) };
  return ok({
    entries: entries.map((one) => ({
      vacancyNumber: one.number,
      wasPublic: one.public,
    })),
    next,
    isEnd,
  });
}

/** A node that lags behind leads nobody back. */
const later = (a: OutboxCursor, b: OutboxCursor): OutboxCursor =>
  a.transactionId >= b.transactionId ? a : b;
