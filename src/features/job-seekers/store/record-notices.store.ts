import { type RawBuilder, sql } from 'kysely';
import type { NoticeWindow } from '#kernel/notice-windows.ts';
import { policy } from '#kernel/policy.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { on } from './tables.ts';

/** A mail about a deadline of a record: which one, and the day that it tells of. */
export interface RecordNotice {
  readonly number: string;
  readonly kind: string;
  readonly about: Temporal.PlainDate;
}

interface Deadline {
  /** Whom it concerns. */
  readonly concerns: RawBuilder<boolean>;
  /** The day itself, of `record`. */
  readonly day: RawBuilder<Temporal.PlainDate>;
  /** What an index knows: never misses anybody whose day is between `stage.first_day` and `stage.last_day`. */
  readonly near: RawBuilder<boolean>;
}

const invalidFrom = sql`least(record.invalid_since, record.valid_through + 1)`;
const years = sql`make_interval(years => ${policy.registeredData.erasedAfterYears}::int)`;

/** `erasedOn` in the database's words. */
const erasedOn = sql<Temporal.PlainDate>`(${invalidFrom} + ${years})::date
  + (extract(day from ${invalidFrom}) <> extract(day from ${invalidFrom} + ${years}))::int`;

const deadlines = {
  /** The end of the term of whoever is not invalid for another reason [REG-5]. */
  'end-of-validity': {
    concerns: sql<boolean>`record.invalid_since is null`,
    day: sql<Temporal.PlainDate>`record.valid_through`,
    near: sql<boolean>`record.valid_through between stage.first_day and stage.last_day`,
  },
  /** The day on which the data is erased, of whoever does not live on in another record [LEAVE-4]. */
  erasure: {
    concerns: sql<boolean>`record.joined_into is null`,
    day: erasedOn,
    near: sql<boolean>`${invalidFrom} between stage.first_day - ${years} - interval '2 days'
      and stage.last_day - ${years} + interval '2 days'`,
  },
} satisfies Record<string, Deadline>;

export type RecordDeadline = keyof typeof deadlines;

/**
 * Those with an address who were not told yet, by number. The day of none is in two windows, so nobody comes twice.
 */
export async function listToTell(
  tx: Tx,
  deadline: RecordDeadline,
  windows: readonly NoticeWindow[],
  { after = '', most }: { readonly after?: string; readonly most: number },
): Promise<readonly RecordNotice[]> {
  const { concerns, day, near } = deadlines[deadline];
  const stages = windows.map(
    ({ kind, from, through }) => sql`(${kind}::text, ${from.toString()}::date, ${through.toString()}::date)`,
  );
  const { rows } = await sql<RecordNotice>`
    select record.number, stage.kind, ${day} as about
      from (values ${sql.join(stages)}) as stage (kind, first_day, last_day)
      join job_seekers as record on ${near} and ${day} between stage.first_day and stage.last_day
     where ${concerns} and record.number > ${after}
       and (record.email_typed is not null
         or exists (select from accounts_public_addresses as account
                     where account.job_seeker_number = record.number))
       and not exists (select from job_seeker_notices as told
                        where told.job_seeker_number = record.number and told.job_seeker_number > ${after}
                          and told.kind = stage.kind
                          and told.about = ${day})
     order by record.number limit ${most}`.execute(tx);
  return rows;
}

/** False when the record was told before. */
export async function noteTold(
  tx: Tx,
  { number, kind, about }: RecordNotice,
  now: Temporal.Instant,
): Promise<boolean> {
  const written = await on(tx)
    .insertInto('job_seeker_notices')
    .values({ job_seeker_number: number, kind, about, told_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return written.numInsertedOrUpdatedRows === 1n;
}
