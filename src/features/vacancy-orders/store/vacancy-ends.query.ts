import { sql } from 'kysely';
import type { NoticeWindow } from '#kernel/notice-windows.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { on } from './tables.ts';

export interface EndingVacancy {
  readonly number: string;
  readonly validThrough: Temporal.PlainDate;
}

interface Page {
  readonly after?: string;
  readonly most: number;
}

const received = sql`exists (select from vacancy_orders
  where vacancy_orders.vacancy_number = ends.number and vacancy_orders.state = 'received')`;

const untold = (kind: string) => sql`not exists (select from vacancy_notices as told
  where told.vacancy_number = ends.number and told.kind = ${kind} and told.about = ends.valid_through)`;

/** Of those received here and still open: whose employers are to be told of the end now. */
export async function listEndingToTell(
  tx: Tx,
  windows: readonly NoticeWindow[],
  { after = '', most }: Page,
): Promise<readonly EndingVacancy[]> {
  const turns = windows.map(
    ({ kind, from, through }) =>
      sql`(ends.valid_through between ${from.toString()}::date and ${through.toString()}::date and ${untold(kind)})`,
  );
  const { rows } = await sql<EndingVacancy>`
    select number, valid_through as "validThrough" from vacancy_ends as ends
     where state in ('open', 'stopped') and number > ${after} and ${received} and (${sql.join(turns, sql` or `)})
     order by number limit ${most}`.execute(tx);
  return rows;
}

/** Whose last day is over, and of whose end nobody was told yet. */
export async function listOverUntold(
  tx: Tx,
  today: Temporal.PlainDate,
  { after = '', most }: Page,
): Promise<readonly EndingVacancy[]> {
  const { rows } = await sql<EndingVacancy>`
    select number, valid_through as "validThrough" from vacancy_ends as ends
     where state = 'open' and valid_through < ${today.toString()}::date and number > ${after}
       and ${received} and ${untold('over')}
     order by number limit ${most}`.execute(tx);
  return rows;
}

/** Notes that it was told; false where it was told of this day already. */
export async function noteVacancyTold(
  tx: Tx,
  told: { readonly number: string; readonly kind: string; readonly about: Temporal.PlainDate },
  now: Temporal.Instant,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await on(tx)
    .insertInto('vacancy_notices')
    .values({ vacancy_number: told.number, kind: told.kind, about: told.about, told_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}
