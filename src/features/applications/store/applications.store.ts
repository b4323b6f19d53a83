import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { isId } from '#platform/security/secrets.ts';
import { openStates } from '../rules/application-moves.ts';
import type { Side } from '../rules/sides.ts';
import { type ApplicationDocumentRow, type ApplicationRow, on } from './tables.ts';

/** Whose applications somebody may read: a person's own (all numbers of joined records), or an establishment's. */
export type Part =
  | { readonly side: 'job-seeker'; readonly numbers: readonly string[] }
  | { readonly side: 'employer'; readonly establishmentNumber: string }
  | { readonly side: 'office' };

const applicationsOf = (tx: Tx, part: Part) => {
  const all = on(tx).selectFrom('applications').selectAll('applications');
  switch (part.side) {
    case 'job-seeker':
      return all.where('job_seeker_number', 'in', [...part.numbers]);
    case 'employer':
      return all.where('establishment_number', '=', part.establishmentNumber);
    case 'office':
      return all;
  }
};

/** One application as its part may read it; undefined where it is somebody else's. */
export async function findApplicationOf(tx: Tx, part: Part, id: string): Promise<ApplicationRow | undefined> {
  return isId(id) ? applicationsOf(tx, part).where('id', '=', id).executeTakeFirst() : undefined;
}

/** The same, held until the transaction ends. */
export async function lockApplicationOf(tx: Tx, part: Part, id: string): Promise<ApplicationRow | undefined> {
  return isId(id) ? applicationsOf(tx, part).where('id', '=', id).forUpdate().executeTakeFirst() : undefined;
}

/** Newest first. */
export async function listApplicationsOf(tx: Tx, part: Part): Promise<readonly ApplicationRow[]> {
  return applicationsOf(tx, part).orderBy('applied_at', 'desc').orderBy('id').execute();
}

/** Of one vacancy, newest first. */
export async function listApplicationsTo(tx: Tx, vacancyId: number): Promise<readonly ApplicationRow[]> {
  return on(tx)
    .selectFrom('applications')
    .selectAll()
    .where('vacancy_id', '=', vacancyId)
    .orderBy('applied_at', 'desc')
    .orderBy('id')
    .execute();
}

export async function hasOpenApplication(
  tx: Tx,
  numbers: readonly string[],
  vacancyId: number,
): Promise<boolean> {
  const found = await on(tx)
    .selectFrom('applications')
    .select('id')
    .where('job_seeker_number', 'in', [...numbers])
    .where('vacancy_id', '=', vacancyId)
    .where('state', 'in', openStates)
    .executeTakeFirst();
  return found !== undefined;
}

/** The newest of a person to one vacancy. */
export async function findApplicationTo(
  tx: Tx,
  numbers: readonly string[],
  vacancyId: number,
): Promise<ApplicationRow | undefined> {
  return on(tx)
    .selectFrom('applications')
    .selectAll()
    .where('job_seeker_number', 'in', [...numbers])
    .where('vacancy_id', '=', vacancyId)
    .orderBy('applied_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Whether a person waits for anybody's answer. */
export async function hasAnyOpenApplication(tx: Tx, numbers: readonly string[]): Promise<boolean> {
  const found = await on(tx)
    .selectFrom('applications')
    .select('id')
    .where('job_seeker_number', 'in', [...numbers])
    .where('state', 'in', openStates)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** Which of these vacancies the person applied to, for the marks of the search. */
export async function listAppliedVacancies(
  tx: Tx,
  numbers: readonly string[],
  vacancyIds: readonly number[],
): Promise<ReadonlySet<number>> {
  if (vacancyIds.length === 0 || numbers.length === 0) return new Set();
  const rows = await on(tx)
    .selectFrom('applications')
    .select('vacancy_id')
    .where('job_seeker_number', 'in', [...numbers])
    .where('vacancy_id', 'in', [...vacancyIds])
    .execute();
  return new Set(rows.map(({ vacancy_id }) => vacancy_id));
}

export type NewApplication = Pick<
  ApplicationRow,
  | 'id'
  | 'vacancy_id'
  | 'establishment_number'
  | 'job_seeker_number'
  | 'channel'
  | 'invitation_id'
  | 'sent'
  | 'applied_at'
>;

export async function insertApplication(
  tx: Tx,
  application: NewApplication,
  documents: readonly Omit<ApplicationDocumentRow, 'application_id' | 'position'>[],
): Promise<ApplicationRow> {
  const row = await on(tx)
    .insertInto('applications')
    .values({
      ...application,
      sent: JSON.stringify(application.sent) as never,
      state: 'applied',
      changed_at: application.applied_at,
      read_at: null,
      interview_at: null,
      interview_place: null,
      interview_words: null,
      interview_accepted_at: null,
      closed_at: null,
      starts_on: null,
      result: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  if (documents.length > 0) {
    await on(tx)
      .insertInto('application_documents')
      .values(documents.map((one, position) => ({ ...one, application_id: application.id, position })))
      .execute();
  }
  return row;
}

export type ApplicationChanges = Partial<
  Pick<
    ApplicationRow,
    | 'state'
    | 'changed_at'
    | 'read_at'
    | 'interview_at'
    | 'interview_place'
    | 'interview_words'
    | 'interview_accepted_at'
    | 'closed_at'
    | 'starts_on'
    | 'result'
  >
>;

export async function updateApplication(
  tx: Tx,
  id: string,
  { result, ...changes }: ApplicationChanges,
): Promise<ApplicationRow> {
  return on(tx)
    .updateTable('applications')
    .set({ ...changes, ...(result === undefined ? {} : { result: JSON.stringify(result) as never }) })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** The documents that were sent, in their order. */
export async function listSentDocuments(
  tx: Tx,
  applicationId: string,
): Promise<readonly ApplicationDocumentRow[]> {
  return on(tx)
    .selectFrom('application_documents')
    .selectAll()
    .where('application_id', '=', applicationId)
    .orderBy('position')
    .execute();
}

export interface ApplicationEvent {
  readonly at: Temporal.Instant;
  readonly side: Side;
  readonly actorId: string | null;
  readonly kind: string;
  readonly detail: Readonly<Record<string, string>>;
}

/** A line of the time line; it is never changed. */
export async function insertEvent(tx: Tx, applicationId: string, event: ApplicationEvent): Promise<void> {
  await on(tx)
    .insertInto('application_events')
    .values({
      application_id: applicationId,
      at: event.at,
      side: event.side,
      actor_id: event.actorId,
      kind: event.kind,
      detail: JSON.stringify(event.detail) as never,
    })
    .execute();
}

/** Oldest first. */
export async function listEvents(tx: Tx, applicationId: string): Promise<readonly ApplicationEvent[]> {
  const rows = await on(tx)
    .selectFrom('application_events')
    .select(['at', 'side', 'actor_id as actorId', 'kind', 'detail'])
    .where('application_id', '=', applicationId)
    .orderBy('id')
    .execute();
  return rows;
}
