import { sql } from 'kysely';
import { policy } from '#kernel/policy.ts';
import { japanDay, startOfJapanDay, Temporal } from '#kernel/time.ts';
import type { Database, Tx } from '#platform/database/database.ts';
import { givingWay } from '../indexed/give-way.ts';
import { outboxChannel } from './outbox.store.ts';

const { endsAreToldAfter, keptFor, mostAtOnce } = policy.vacancyOutbox;

/** Any number will do, as long as every node uses the same one. */
const telling = 7_305_513;
const forgetting = 7_305_514;

/** False while another node is at it. Held until the transaction ends; it gets no number of its own by it. */
async function takeTurn(tx: Tx, turn: number): Promise<boolean> {
  const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(${turn}) as mine`.execute(
    tx,
  );
  return rows[0]?.mine === true;
}

/**
 * Which vacancies are over because their last day has passed: nobody wrote them, yet whoever follows has to hear of
 * it, and not before everybody counts the new day: whoever then still finds it would keep it for ever. In small
 * transactions, so that nobody waits; what was broken off is told again from its start.
 */
export async function tellEnds(tx: Tx, database: Database, now: Temporal.Instant): Promise<void> {
  if (!(await takeTurn(tx, telling))) return;
  const today = japanDay(now.subtract(endsAreToldAfter));
  const { rows } = await sql<{ told: Temporal.PlainDate | null }>`
    select ends_told_on as told from vacancy_outbox_state`.execute(tx);
  const told = rows[0]?.told ?? japanDay(startOfJapanDay(today).subtract(keptFor));
  if (told.equals(today)) return;
  // A clock that was put back opens vacancies again.
  const [from, until] = Temporal.PlainDate.compare(told, today) < 0 ? [told, today] : [today, told];
  await givingWay(database, async (giveWay) => {
    let last: Ended | undefined = { end: from.toString(), id: '0' };
    while (last !== undefined) {
      const after: Ended = last;
      last = await database.transaction((inner) => tellSome(inner, after, until));
      await giveWay();
    }
  });
  await database.transaction((inner) =>
    sql`update vacancy_outbox_state set ends_told_on = ${today.toString()}::date`.execute(inner),
  );
}

interface Ended {
  readonly end: string;
  readonly id: string;
}

async function tellSome(tx: Tx, { end, id }: Ended, until: Temporal.PlainDate): Promise<Ended | undefined> {
  const { rows } = await sql<{ count: number; end: string | null; id: string | null }>`
    with ended as (
      select id, number, valid_through, disclosure < 4 as was_public from vacancies
       where (valid_through, id) > (${end}::date, ${id}::bigint) and valid_through < ${until.toString()}::date
         and state = 'open'
       order by valid_through, id limit ${mostAtOnce}
    ), told as (
      insert into vacancy_outbox (vacancy_id, vacancy_number, was_public)
        select id, number, was_public from ended order by valid_through, id
    ), called as (select pg_notify(${outboxChannel}, '') from ended limit 1)
    select count(*)::integer as count, (array_agg(valid_through::text order by valid_through desc, id desc))[1] as end,
           (array_agg(id::text order by valid_through desc, id desc))[1] as id, (select count(*) from called) as called
      from ended`.execute(tx);
  const [row] = rows;
  return row?.end == null || row.id === null || row.count < mostAtOnce
    ? undefined
    : { end: row.end, id: row.id };
}

/** Marks how far the rows are complete, and forgets those that were complete long enough ago. */
export async function forgetOutbox(tx: Tx, database: Database, now: Temporal.Instant): Promise<void> {
  if (!(await takeTurn(tx, forgetting))) return;
  await database.transaction(beginAnewAfterMove);
  const below = await database.transaction((inner) => markAndFind(inner, now));
  if (below === undefined) return;
  while ((await database.transaction((inner) => forgetSome(inner, below))) === mostAtOnce);
}

/** Rows of transactions that this cluster has not begun came from another one: nobody can go on from their places. */
async function beginAnewAfterMove(tx: Tx): Promise<void> {
  const { rows } = await sql<{ moved: boolean }>`
    select exists (select from vacancy_outbox where transaction_id >= pg_snapshot_xmax(pg_current_snapshot()))
        or exists (select from vacancy_outbox_marks where transaction_id > pg_snapshot_xmax(pg_current_snapshot()))
      as moved`.execute(tx);
  if (rows[0]?.moved !== true) return;
  await sql`delete from vacancy_outbox`.execute(tx);
  await sql`delete from vacancy_outbox_marks`.execute(tx);
  await sql`update vacancy_outbox_state set forgotten_below = '0', ends_told_on = null,
    life = substr(md5(gen_random_uuid()::text), 1, 8)`.execute(tx);
}

/** Whoever has read less is told so before the first row goes. */
async function markAndFind(tx: Tx, now: Temporal.Instant): Promise<string | undefined> {
  const oldest = now.subtract(keptFor).toString();
  await sql`insert into vacancy_outbox_marks (at, transaction_id)
    values (${now.toString()}::timestamptz, pg_snapshot_xmin(pg_current_snapshot())) on conflict do nothing`.execute(
    tx,
  );
  const { rows } = await sql<{ below: string | null }>`
    select max(transaction_id)::text as below from vacancy_outbox_marks where at <= ${oldest}::timestamptz`.execute(
    tx,
  );
  const below = rows[0]?.below ?? undefined;
  if (below === undefined) return undefined;
  await sql`update vacancy_outbox_state set forgotten_below = greatest(forgotten_below, ${below}::xid8)`.execute(
    tx,
  );
  await sql`delete from vacancy_outbox_marks where at <= ${oldest}::timestamptz`.execute(tx);
  return below;
}

async function forgetSome(tx: Tx, below: string): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from vacancy_outbox where position in (
      select position from vacancy_outbox where transaction_id < ${below}::xid8
       order by transaction_id, position limit ${mostAtOnce})`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}
