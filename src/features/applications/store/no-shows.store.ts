import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { type NoShowReportRow, on, type RestrictionRow } from './tables.ts';

export async function insertNoShowReport(
  tx: Tx,
  report: Pick<
    NoShowReportRow,
    'application_id' | 'job_seeker_number' | 'interview_on' | 'reported_at' | 'reported_by'
  >,
): Promise<void> {
  await on(tx)
    .insertInto('no_show_reports')
    .values({
      ...report,
      state: 'counts',
      objection: null,
      objected_at: null,
      decided_at: null,
      decided_by: null,
      decision_reason: null,
    })
    // A report that was dismissed may be followed by another one of the same application.
    .onConflict((conflict) =>
      conflict.column('application_id').doUpdateSet({
        interview_on: report.interview_on,
        reported_at: report.reported_at,
        reported_by: report.reported_by,
        state: 'counts',
        objection: null,
        objected_at: null,
        decided_at: null,
        decided_by: null,
        decision_reason: null,
      }),
    )
    .execute();
}

export async function findNoShowReport(tx: Tx, applicationId: string): Promise<NoShowReportRow | undefined> {
  return on(tx)
    .selectFrom('no_show_reports')
    .selectAll()
    .where('application_id', '=', applicationId)
    .executeTakeFirst();
}

/** One report, held until the transaction ends. */
export async function lockNoShowReport(tx: Tx, applicationId: string): Promise<NoShowReportRow | undefined> {
  return on(tx)
    .selectFrom('no_show_reports')
    .selectAll()
    .where('application_id', '=', applicationId)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateNoShowReport(
  tx: Tx,
  applicationId: string,
  changes: Partial<
    Pick<
      NoShowReportRow,
      'state' | 'objection' | 'objected_at' | 'decided_at' | 'decided_by' | 'decision_reason'
    >
  >,
): Promise<void> {
  await on(tx)
    .updateTable('no_show_reports')
    .set(changes)
    .where('application_id', '=', applicationId)
    .execute();
}

/** Newest interview first. */
export async function listNoShowReports(
  tx: Tx,
  numbers: readonly string[],
): Promise<readonly NoShowReportRow[]> {
  return on(tx)
    .selectFrom('no_show_reports')
    .selectAll()
    .where('job_seeker_number', 'in', [...numbers])
    .orderBy('interview_on', 'desc')
    .execute();
}

/** REFER-6: the restriction that holds, if one does. */
export async function findRestriction(
  tx: Tx,
  numbers: readonly string[],
): Promise<RestrictionRow | undefined> {
  return on(tx)
    .selectFrom('self_application_restrictions')
    .selectAll()
    .where('job_seeker_number', 'in', [...numbers])
    .where('lifted_at', 'is', null)
    .executeTakeFirst();
}

export async function listRestrictions(
  tx: Tx,
  numbers: readonly string[],
): Promise<readonly RestrictionRow[]> {
  return on(tx)
    .selectFrom('self_application_restrictions')
    .selectAll()
    .where('job_seeker_number', 'in', [...numbers])
    .orderBy('since', 'desc')
    .execute();
}

export async function insertRestriction(
  tx: Tx,
  restriction: { readonly id: string; readonly number: string; readonly since: Temporal.Instant },
): Promise<void> {
  await on(tx)
    .insertInto('self_application_restrictions')
    .values({
      id: restriction.id,
      job_seeker_number: restriction.number,
      since: restriction.since,
      lifted_at: null,
      lifted_by: null,
      lift_reason: null,
    })
    .execute();
}

export async function liftRestriction(
  tx: Tx,
  id: string,
  lift: { readonly at: Temporal.Instant; readonly by: string; readonly reason: string },
): Promise<void> {
  await on(tx)
    .updateTable('self_application_restrictions')
    .set({ lifted_at: lift.at, lifted_by: lift.by, lift_reason: lift.reason })
    .where('id', '=', id)
    .execute();
}
