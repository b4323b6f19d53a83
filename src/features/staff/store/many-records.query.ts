import { sql } from 'kysely';
import { policy } from '#kernel/policy.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';

export interface ManyRecords {
  readonly staffId: string;
  readonly officeNumber: string;
  /** Different people whose record was opened in the last hour, and in the last 24. */
  readonly anHour: number;
  readonly aDay: number;
}

const { anHour: mostAnHour, aDay: mostADay } = policy.recordReading;

/** s-stf2: who opened the records of more people than the work asks for, the most first. */
export async function listReadersOfMany(tx: Tx, now: Temporal.Instant): Promise<readonly ManyRecords[]> {
  const hourAgo = now.subtract({ hours: 1 });
  const { rows } = await sql<ManyRecords>`
    select * from (
      select actor_id as "staffId", max(actor_office) as "officeNumber",
        (count(distinct subject_id) filter (where at > ${hourAgo}))::integer as "anHour",
        count(distinct subject_id)::integer as "aDay"
      from audit_trail
      where at > ${now.subtract({ hours: 24 })} and actor_kind = 'staff' and action = 'counter.open-record'
        and result = 'done' and subject_kind = 'job-seeker'
      group by actor_id) as readers
    where "anHour" > ${mostAnHour} or "aDay" > ${mostADay}
    order by "aDay" desc, "anHour" desc`.execute(tx);
  return rows;
}
