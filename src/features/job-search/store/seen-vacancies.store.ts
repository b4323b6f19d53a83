import { sql } from 'kysely';
import { policy } from '#kernel/policy.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { on, type SeenVacancyRow } from './tables.ts';

const { days, most } = policy.seenVacancies;

const oldestKept = (now: Temporal.Instant): Temporal.Instant => now.subtract({ hours: days * 24 });

/** Notes that somebody opened a vacancy; the oldest of too many give way. */
export async function noteSeen(
  tx: Tx,
  accountId: string,
  vacancyId: number,
  now: Temporal.Instant,
): Promise<void> {
  await on(tx)
    .insertInto('seen_vacancies')
    .values({ account_id: accountId, vacancy_id: vacancyId, seen_at: now })
    .onConflict((conflict) => conflict.columns(['account_id', 'vacancy_id']).doUpdateSet({ seen_at: now }))
    .execute();
  await sql`delete from seen_vacancies where account_id = ${accountId} and vacancy_id in (
    select vacancy_id from seen_vacancies where account_id = ${accountId}
     order by seen_at desc, vacancy_id desc offset ${most})`.execute(tx);
}

/** What somebody opened, the latest first. */
export async function listSeen(
  tx: Tx,
  accountId: string,
  now: Temporal.Instant,
): Promise<readonly SeenVacancyRow[]> {
  return on(tx)
    .selectFrom('seen_vacancies')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('seen_at', '>', oldestKept(now))
    .orderBy('seen_at', 'desc')
    .orderBy('vacancy_id', 'desc')
    .limit(most)
    .execute();
}

/** Which of these vacancies somebody opened before. */
export async function seenAmong(
  tx: Tx,
  accountId: string,
  vacancyIds: readonly number[],
  now: Temporal.Instant,
): Promise<ReadonlySet<number>> {
  if (vacancyIds.length === 0) return new Set();
  const rows = await on(tx)
    .selectFrom('seen_vacancies')
    .select('vacancy_id')
    .where('account_id', '=', accountId)
    .where('vacancy_id', 'in', [...vacancyIds])
    .where('seen_at', '>', oldestKept(now))
    .execute();
  return new Set(rows.map((row) => row.vacancy_id));
}

/** Takes one out of what somebody opened. */
export async function deleteSeen(tx: Tx, accountId: string, vacancyId: number): Promise<void> {
  await on(tx)
    .deleteFrom('seen_vacancies')
    .where('account_id', '=', accountId)
    .where('vacancy_id', '=', vacancyId)
    .execute();
}

/** s-ret4 */
export async function forgetSeen(tx: Tx, now: Temporal.Instant): Promise<void> {
  await on(tx).deleteFrom('seen_vacancies').where('seen_at', '<=', oldestKept(now)).execute();
}
