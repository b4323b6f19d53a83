import { sql } from 'kysely';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { ApplicationRow, InvitationRow } from './tables.ts';
import { on } from './tables.ts';

/** Objections that wait for the counter, of the people that an office serves; the oldest first. */
export async function listObjections(tx: Tx, officeNumber: string) {
  return on(tx)
    .withTables<{ job_seekers_public_names: { number: string; name: string; office_number: string } }>()
    .selectFrom('no_show_reports as report')
    .innerJoin('job_seekers_public_names as person', 'person.number', 'report.job_seeker_number')
    .select(['report.application_id', 'report.job_seeker_number', 'report.objected_at', 'person.name'])
    .where('person.office_number', '=', officeNumber)
    .where('report.state', '=', 'objected')
    .orderBy('report.objected_at')
    .execute();
}

type Named = { readonly name: string };

/** Open applications to the vacancies of an office, of which one is still to be answered. */
export async function listOpenAt(
  tx: Tx,
  officeNumber: string,
): Promise<readonly (Pick<ApplicationRow, AwaitedColumn> & Named)[]> {
  const { rows } = await sql<Pick<ApplicationRow, AwaitedColumn> & Named>`/* name: open-applications-at */
    select application.id, application.job_seeker_number, application.state, application.applied_at,
      application.read_at, application.interview_at, application.interview_accepted_at, application.sent, person.name
    from applications as application
    join job_seekers_public_names as person on person.number = application.job_seeker_number
    where person.office_number = ${officeNumber} and application.closed_at is null
    order by application.applied_at`.execute(tx);
  return rows;
}

type AwaitedColumn =
  | 'id'
  | 'job_seeker_number'
  | 'state'
  | 'applied_at'
  | 'read_at'
  | 'interview_at'
  | 'interview_accepted_at'
  | 'sent';

/** What the office recommended and what ends on or before a day without an answer. */
export async function listUnanswered(
  tx: Tx,
  officeNumber: string,
  endingBy: Temporal.PlainDate,
): Promise<readonly (InvitationRow & Named)[]> {
  return on(tx)
    .withTables<{ job_seekers_public_names: { number: string; name: string } }>()
    .selectFrom('invitations')
    .innerJoin('job_seekers_public_names as person', 'person.number', 'invitations.job_seeker_number')
    .selectAll('invitations')
    .select('person.name')
    .where('invitations.office_number', '=', officeNumber)
    .where('state', 'in', ['sent', 'read'])
    .where('answer_by', '<=', endingBy)
    .orderBy('answer_by')
    .execute();
}
