import { sql } from 'kysely';
import type { NoticeWindow } from '#kernel/notice-windows.ts';
import { policy } from '#kernel/policy.ts';
import { japanTimeZone, type Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { on } from './tables.ts';

/** A mail about a deadline of an account: which one, and the day that it tells of. */
export interface AccountNotice {
  readonly accountId: string;
  readonly kind: string;
  readonly about: Temporal.PlainDate;
}

/** `lastDayToRegister` in the database's words. */
const lastDay = sql<Temporal.PlainDate>`
  (coalesce(account.registration_saved_at, account.opened_at) at time zone ${sql.lit(japanTimeZone)})::date
    + ${sql.lit(policy.unfinishedRegistration.days)}`;

/** ONLINE-6: open accounts that are not registered yet and were not told yet, by id. */
export async function listUnregisteredToTell(
  tx: Tx,
  windows: readonly NoticeWindow[],
  { after, most }: { readonly after?: string; readonly most: number },
): Promise<readonly AccountNotice[]> {
  const stages = windows.map(
    ({ kind, from, through }) => sql`(${kind}::text, ${from.toString()}::date, ${through.toString()}::date)`,
  );
  const { rows } = await sql<AccountNotice>`
    select account.id as "accountId", stage.kind, ${lastDay} as about
      from (values ${sql.join(stages)}) as stage (kind, first_day, last_day)
      join accounts as account on ${lastDay} between stage.first_day and stage.last_day
     where account.face = 'mypage' and account.job_seeker_number is null and account.withdrawn_at is null
       and account.unavailable_since is null
       and (${after ?? null}::uuid is null or account.id > ${after ?? null}::uuid)
       and not exists (select from account_notices as told
                        where told.account_id = account.id and told.kind = stage.kind
                          and told.about = ${lastDay})
     order by account.id limit ${most}`.execute(tx);
  return rows;
}

/** False when the account was told before. */
export async function noteAccountTold(
  tx: Tx,
  { accountId, kind, about }: AccountNotice,
  now: Temporal.Instant,
): Promise<boolean> {
  const written = await on(tx)
    .insertInto('account_notices')
    .values({ account_id: accountId, kind, about, told_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return written.numInsertedOrUpdatedRows === 1n;
}

/** The open My Page of a job seeker: where mail for the person goes. */
export async function findOpenMyPage(
  tx: Tx,
  jobSeekerNumber: string,
): Promise<{ readonly address: string; readonly isUnavailable: boolean } | undefined> {
  const found = await on(tx)
    .selectFrom('accounts')
    .select(['address_typed', 'unavailable_since'])
    .where('job_seeker_number', '=', jobSeekerNumber)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return found && { address: found.address_typed, isUnavailable: found.unavailable_since !== null };
}
