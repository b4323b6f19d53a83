import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';

/** Where a follower stands that does not mind the order: everything below was told. */
export interface NewsMark {
  readonly life: string;
  readonly below: string;
}

export interface OutboxNews {
  /** Undefined: what was told since the mark is no longer all there. */
  readonly news: readonly number[] | undefined;
  /** Positions that will come again although they were told. */
  readonly known: readonly string[];
  readonly mark: NewsMark;
}

interface NewsRow {
  readonly life: string;
  readonly below: string;
  readonly beyond: string;
  readonly forgotten: string;
  readonly news: readonly string[];
  readonly known: readonly string[];
}

/**
 * Ids of vacancies: everything that was told since the mark and can be seen, also by transactions that began later than one that still
 * runs: nobody waits for an import. What is at or behind the new mark comes again the next time.
 */
export async function readOutboxNews(tx: Tx, mark: NewsMark, known: readonly string[]): Promise<OutboxNews> {
  const { rows } = await sql<NewsRow>`
    select life, pg_snapshot_xmin(pg_current_snapshot())::text as below,
           pg_snapshot_xmax(pg_current_snapshot())::text as beyond, forgotten_below::text as forgotten,
           (select coalesce(json_agg(distinct vacancy_id::text), '[]') from vacancy_outbox
             where transaction_id >= ${mark.below}::xid8
               and not position = any(${sql.val([...known])}::bigint[])) as news,
           (select coalesce(json_agg(position::text), '[]') from vacancy_outbox
             where transaction_id >= pg_snapshot_xmin(pg_current_snapshot())) as known
      from vacancy_outbox_state`.execute(tx);
  const [row] = rows;
  if (row === undefined) throw new Error('the outbox of vacancies has lost its state');
  const isOther = mark.life !== row.life || BigInt(mark.below) > BigInt(row.beyond);
  const isGone = isOther || BigInt(mark.below) < BigInt(row.forgotten);
  return {
    news: isGone ? undefined : row.news.map(Number),
    known: row.known,
    mark: { life: row.life, below: row.below },
  };
}

/** The present end: whoever reads all vacancies after this has missed nothing that is told from here on. */
export async function markOfNow(tx: Tx): Promise<NewsMark> {
  const { rows } = await sql<NewsMark>`
    select life, pg_snapshot_xmin(pg_current_snapshot())::text as below from vacancy_outbox_state`.execute(
    tx,
  );
  const [mark] = rows;
  if (mark === undefined) throw new Error('the outbox of vacancies has lost its state');
  return mark;
}
