import { policy } from '#kernel/policy.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Sweep } from '#platform/jobs/sweeps.ts';
import { on } from './tables.ts';

interface Opening {
  readonly sessionId: string;
  readonly jobSeekerNumber: string;
}

/** From now on this session may open the record of another office's person; the last reason given counts. */
export async function noteOpeningElsewhere(
  tx: Tx,
  opening: Opening & { readonly staffId: string; readonly reason: string },
  now: Temporal.Instant,
): Promise<void> {
  const given = { reason: opening.reason, opened_at: now };
  await on(tx)
    .insertInto('counter_openings_elsewhere')
    .values({
      session_id: opening.sessionId,
      job_seeker_number: opening.jobSeekerNumber,
      staff_id: opening.staffId,
      ...given,
    })
    .onConflict((conflict) => conflict.columns(['session_id', 'job_seeker_number']).doUpdateSet(given))
    .execute();
}

/** The reason for which this session opened the record; undefined when it did not. */
export async function reasonOfOpeningElsewhere(tx: Tx, opening: Opening): Promise<string | undefined> {
  const row = await on(tx)
    .selectFrom('counter_openings_elsewhere')
    .select('reason')
    .where('session_id', '=', opening.sessionId)
    .where('job_seeker_number', '=', opening.jobSeekerNumber)
    .executeTakeFirst();
  return row?.reason;
}

/** Their sessions are over by then; what was done stays in the audit trail. */
export const forgetOpeningsElsewhere: Sweep = {
  name: 'forget-openings-elsewhere',
  every: 'minute',
  async run(tx, now) {
    await on(tx)
      .deleteFrom('counter_openings_elsewhere')
      .where('opened_at', '<=', now.subtract(policy.session.staff.absolute))
      .execute();
  },
};
