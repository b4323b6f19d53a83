import { type RawBuilder, sql } from 'kysely';
import { policy } from '#kernel/policy.ts';
import { startOfJapanDay, type Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { type ApplicationRow, on } from './tables.ts';

/** Since when the present step of an application has been waiting for the employer. */
const stepBegan: RawBuilder<Temporal.Instant> = sql`case state
  when 'applied' then applied_at
  when 'read' then coalesce(read_at, applied_at)
  else coalesce(interview_at, applied_at) end`;

const reminded: RawBuilder<boolean> = sql`exists (select 1 from application_events as event
  where event.application_id = applications.id and event.kind = 'remind' and event.at > ${stepBegan})`;

/** Whose answer is overdue on this day and of whose step the employer was not told; by id. */
export async function listToRemind(
  tx: Tx,
  today: Temporal.PlainDate,
  page: { readonly after?: string; readonly most: number },
): Promise<readonly ApplicationRow[]> {
  const { lookDays, answerDays, resultDays } = policy.applications;
  const before = (days: number) => startOfJapanDay(today.subtract({ days })).toString();
  return on(tx)
    .selectFrom('applications')
    .selectAll()
    .where('id', '>', page.after ?? '00000000-0000-0000-0000-000000000000')
    .where(
      sql<boolean>`case
        when state = 'applied' then applied_at < ${before(lookDays)}::timestamptz
        when state = 'read' then coalesce(read_at, applied_at) < ${before(answerDays)}::timestamptz
        when state = 'interview' and interview_at is null then applied_at < ${before(answerDays)}::timestamptz
        when state = 'interview' then interview_at < ${before(resultDays)}::timestamptz
        else false end`,
    )
    .where('state', 'in', ['applied', 'read', 'interview'])
    .where(sql<boolean>`not ${reminded}`)
    .orderBy('id')
    .limit(page.most)
    .execute();
}

/** Whether the employer was told since the present step began. */
export async function isReminded(tx: Tx, { id }: Pick<ApplicationRow, 'id'>): Promise<boolean> {
  const found = await on(tx)
    .selectFrom('applications')
    .select(reminded.as('reminded'))
    .where('id', '=', id)
    .executeTakeFirst();
  return found?.reminded === true;
}
