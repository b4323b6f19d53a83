import { sql } from 'kysely';
import { policy } from '#kernel/policy.ts';
import { japanDay, startOfJapanDay, type Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { DueSubject } from '#platform/jobs/deadline-sweeps.ts';
import { lastDayToRegister } from '../rules/unfinished.ts';

/** Open accounts of employers that registered no establishment in time, by id. */
export async function listLeftUnfinished(
  tx: Tx,
  now: Temporal.Instant,
  { after, most }: { readonly after?: string; readonly most: number },
): Promise<readonly DueSubject[]> {
  const lastDays = startOfJapanDay(japanDay(now).subtract({ days: policy.employers.unfinishedDays }));
  const { rows } = await sql<{ id: string; opened_at: Temporal.Instant }>`
    select account.id, account.opened_at from account_addresses as account
     where account.face = 'employer' and account.withdrawn_at is null
       and account.opened_at < ${lastDays.toString()}::timestamptz
       and (${after ?? null}::uuid is null or account.id > ${after ?? null}::uuid)
       and not exists (select from employer_users where account_id = account.id)
     order by account.id limit ${most}`.execute(tx);
  return rows.map((row) => ({
    id: row.id,
    label: row.id,
    since: lastDayToRegister(row.opened_at).add({ days: 1 }),
  }));
}
