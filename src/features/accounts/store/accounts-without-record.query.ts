import { sql } from 'kysely';
import { policy } from '#kernel/policy.ts';
import { isPastJapanDay, japanDay, startOfJapanDay, type Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { DueSubject } from '#platform/jobs/deadline-sweeps.ts';
import { lastDayOfReturn, lastDayToRegister } from '../rules/return-window.ts';
import { type AccountRow, on } from './tables.ts';

export interface PageOfDue {
  readonly after?: string;
  readonly most: number;
}

/** ONLINE-6: nobody registered with it in time. */
export const isLeftUnfinished = (account: AccountRow, now: Temporal.Instant): boolean =>
  account.face === 'mypage' &&
  account.job_seeker_number === null &&
  account.withdrawn_at === null &&
  isPastJapanDay(lastDayToRegister(account), now);

/** Left before there was a record, and the days of return are over [LEAVE-2]. */
export const isLeftWithoutRecord = (account: AccountRow, now: Temporal.Instant): boolean =>
  account.face === 'mypage' &&
  account.job_seeker_number === null &&
  account.withdrawn_at !== null &&
  isPastJapanDay(lastDayOfReturn(account.withdrawn_at), now);

const withoutRecord = (tx: Tx, { after, most }: PageOfDue) => {
  const accounts = on(tx)
    .selectFrom('accounts')
    .selectAll()
    .where('face', '=', 'mypage')
    .where('job_seeker_number', 'is', null)
    .orderBy('id')
    .limit(most);
  return after === undefined ? accounts : accounts.where('id', '>', after);
};

/** Those whom `isLeftUnfinished` holds for. */
export async function listLeftUnfinished(
  tx: Tx,
  now: Temporal.Instant,
  page: PageOfDue,
): Promise<readonly DueSubject[]> {
  const lastDays = startOfJapanDay(japanDay(now).subtract({ days: policy.unfinishedRegistration.days }));
  const rows = await withoutRecord(tx, page)
    .where('withdrawn_at', 'is', null)
    .where(sql`coalesce(registration_saved_at, opened_at)`, '<', lastDays)
    .execute();
  return rows.map((row) => ({ id: row.id, label: row.id, since: dayAfter(lastDayToRegister(row)) }));
}

/** Those whom `isLeftWithoutRecord` holds for. */
export async function listLeftWithoutRecord(
  tx: Tx,
  now: Temporal.Instant,
  page: PageOfDue,
): Promise<readonly DueSubject[]> {
  const lastDays = startOfJapanDay(japanDay(now).subtract({ days: policy.withdrawal.returnDays }));
  const rows = await withoutRecord(tx, page).where('withdrawn_at', '<', lastDays).execute();
  return rows.map((row) => ({
    id: row.id,
    label: row.id,
    since: dayAfter(lastDayOfReturn(row.withdrawn_at ?? row.opened_at)),
  }));
}

const dayAfter = (lastDay: Temporal.PlainDate): Temporal.PlainDate => lastDay.add({ days: 1 });
