import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import type { ApplicantFacts } from '../rules/applicants.ts';
import { openStates } from '../rules/application-moves.ts';
import { type ApplicationRow, on } from './tables.ts';

/** Every application to an establishment, or to one of its vacancies, with what its place in the list depends on. */
export async function listApplicantFacts(
  tx: Tx,
  establishmentNumber: string,
  vacancyId?: number,
): Promise<readonly ApplicantFacts[]> {
  const all = on(tx)
    .selectFrom('applications')
    .select(['id', 'state', 'applied_at', 'read_at', 'interview_at', 'interview_accepted_at'])
    .where('establishment_number', '=', establishmentNumber);
  return (vacancyId === undefined ? all : all.where('vacancy_id', '=', vacancyId)).execute();
}

/** These applications to an establishment, in the order asked for. */
export async function listApplicants(
  tx: Tx,
  establishmentNumber: string,
  ids: readonly string[],
): Promise<readonly ApplicationRow[]> {
  if (ids.length === 0) return [];
  const rows = await on(tx)
    .selectFrom('applications')
    .selectAll()
    .where('establishment_number', '=', establishmentNumber)
    .where('id', 'in', [...ids])
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

export interface ApplicantCount {
  readonly all: number;
  readonly open: number;
  readonly hired: number;
}

/** How many applied to each of these vacancies; those to which nobody did are not there. */
export async function countApplicants(
  tx: Tx,
  vacancyIds: readonly number[],
): Promise<ReadonlyMap<number, ApplicantCount>> {
  if (vacancyIds.length === 0) return new Map();
  const { rows } = await sql<ApplicantCount & { vacancy: number }>`
    select vacancy_id::int as vacancy, count(*)::int as "all",
           count(*) filter (where state = any(${sql.val([...openStates])}::text[]))::int as open,
           count(*) filter (where state = 'hired')::int as hired
      from applications where vacancy_id = any(${sql.val([...vacancyIds])}::bigint[])
     group by vacancy_id`.execute(tx);
  return new Map(rows.map(({ vacancy, ...count }) => [vacancy, count]));
}

/** Those of an establishment in which somebody is waited for. */
export async function listOpenApplicationsOf(
  tx: Tx,
  establishmentNumber: string,
): Promise<readonly ApplicationRow[]> {
  return on(tx)
    .selectFrom('applications')
    .selectAll()
    .where('establishment_number', '=', establishmentNumber)
    .where('state', 'in', openStates)
    .orderBy('applied_at')
    .orderBy('id')
    .execute();
}
