import { sql } from 'kysely';
import { policy } from '#kernel/policy.ts';
import { japanDay, startOfJapanDay, type Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { isId } from '#platform/security/secrets.ts';
import { type InvitationRow, on } from './tables.ts';

/** A request with the application that answered it, where one did. */
export interface SentRequest extends InvitationRow {
  readonly applicationId: string | null;
}

const requestsOf = (tx: Tx, establishmentNumber: string) =>
  on(tx)
    .selectFrom('invitations')
    .leftJoin('applications', 'applications.invitation_id', 'invitations.id')
    .selectAll('invitations')
    .select('applications.id as applicationId')
    .where('invitations.establishment_number', '=', establishmentNumber)
    .where('invitations.kind', '=', 'request');

/** REFER-4: what an establishment sent; those that wait for an answer first, then the newest. */
export async function listRequestsOf(
  tx: Tx,
  establishmentNumber: string,
  page: { readonly skip: number; readonly most: number },
): Promise<readonly SentRequest[]> {
  return requestsOf(tx, establishmentNumber)
    .orderBy(sql`invitations.state in ('sent', 'read')`, 'desc')
    .orderBy('invitations.sent_at', 'desc')
    .orderBy('invitations.id')
    .offset(page.skip)
    .limit(page.most)
    .execute();
}

/** Those that were sent to one person, whatever became of them. */
export async function listRequestsTo(
  tx: Tx,
  establishmentNumber: string,
  numbers: readonly string[],
): Promise<readonly SentRequest[]> {
  return requestsOf(tx, establishmentNumber)
    .where('invitations.job_seeker_number', 'in', [...numbers])
    .orderBy('invitations.sent_at', 'desc')
    .execute();
}

export async function findRequestOf(
  tx: Tx,
  establishmentNumber: string,
  id: string,
): Promise<SentRequest | undefined> {
  return isId(id)
    ? requestsOf(tx, establishmentNumber).where('invitations.id', '=', id).executeTakeFirst()
    : undefined;
}

/** How many requests were sent of each vacancy of an establishment. */
export async function countRequests(
  tx: Tx,
  establishmentNumber: string,
): Promise<{ readonly total: number; readonly ofVacancy: ReadonlyMap<number, number> }> {
  const rows = await on(tx)
    .selectFrom('invitations')
    .select(['vacancy_id', sql<number>`count(*)::int`.as('count')])
    .where('establishment_number', '=', establishmentNumber)
    .where('kind', '=', 'request')
    .groupBy('vacancy_id')
    .execute();
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  return { total, ofVacancy: new Map(rows.map(({ vacancy_id, count }) => [Number(vacancy_id), count])) };
}

export interface FreshAnswer {
  readonly vacancy_id: number;
  readonly answered_at: Temporal.Instant;
}

/** Declined in the last days; who applied instead stands with the applicants. */
export async function listFreshAnswers(
  tx: Tx,
  establishmentNumber: string,
  now: Temporal.Instant,
): Promise<readonly FreshAnswer[]> {
  const since = startOfJapanDay(japanDay(now).subtract({ days: policy.invitations.freshAnswerDays }));
  return on(tx)
    .selectFrom('invitations')
    .select(['vacancy_id', 'answered_at'])
    .where('establishment_number', '=', establishmentNumber)
    .where('kind', '=', 'request')
    .where('state', '=', 'declined')
    .where('answered_at', '>=', since)
    .orderBy('answered_at', 'desc')
    .$narrowType<{ answered_at: Temporal.Instant }>()
    .execute();
}
