import { sql } from 'kysely';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { isId } from '#platform/security/secrets.ts';
import type { InvitationKind } from '../rules/invitation-moves.ts';
import { waitingStates } from '../rules/invitation-moves.ts';
import { type InvitationRow, on } from './tables.ts';

export type NewInvitation = Omit<
  InvitationRow,
  'state' | 'read_at' | 'answered_at' | 'decline_reason' | 'decline_words'
>;

export async function insertInvitation(tx: Tx, invitation: NewInvitation): Promise<void> {
  await on(tx)
    .insertInto('invitations')
    .values({
      ...invitation,
      state: 'sent',
      read_at: null,
      answered_at: null,
      decline_reason: null,
      decline_words: null,
    })
    .execute();
}

/** One invitation, held until the transaction ends. */
export async function lockInvitation(tx: Tx, id: string): Promise<InvitationRow | undefined> {
  return isId(id)
    ? on(tx).selectFrom('invitations').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
    : undefined;
}

export async function findInvitation(tx: Tx, id: string): Promise<InvitationRow | undefined> {
  return isId(id)
    ? on(tx).selectFrom('invitations').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
}

export async function updateInvitation(
  tx: Tx,
  id: string,
  changes: Partial<
    Pick<InvitationRow, 'state' | 'read_at' | 'answered_at' | 'decline_reason' | 'decline_words'>
  >,
): Promise<InvitationRow> {
  return on(tx)
    .updateTable('invitations')
    .set(changes)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** All that were sent to a person; those that wait for an answer first, then the newest. */
export async function listInvitationsTo(
  tx: Tx,
  numbers: readonly string[],
  kind: InvitationKind,
): Promise<readonly InvitationRow[]> {
  return on(tx)
    .selectFrom('invitations')
    .selectAll()
    .where('job_seeker_number', 'in', [...numbers])
    .where('kind', '=', kind)
    .orderBy(sql`state in ('sent', 'read')`, 'desc')
    .orderBy('sent_at', 'desc')
    .orderBy('id')
    .execute();
}

/** All of one vacancy that were sent to a person, by whomever. */
export async function listInvitationsFor(
  tx: Tx,
  numbers: readonly string[],
  vacancyId: number,
): Promise<readonly InvitationRow[]> {
  return on(tx)
    .selectFrom('invitations')
    .selectAll()
    .where('job_seeker_number', 'in', [...numbers])
    .where('vacancy_id', '=', vacancyId)
    .orderBy('sent_at', 'desc')
    .execute();
}

/** REFER-4: those of one vacancy that an employer sent, whatever became of them; newest first. */
export async function listRequestsFor(tx: Tx, vacancyId: number): Promise<readonly InvitationRow[]> {
  return on(tx)
    .selectFrom('invitations')
    .selectAll()
    .where('vacancy_id', '=', vacancyId)
    .where('kind', '=', 'request')
    .orderBy('sent_at', 'desc')
    .execute();
}

/** Whose last day is over, or whose vacancy is; by id. */
export async function listInvitationsToExpire(
  tx: Tx,
  today: Temporal.PlainDate,
  page: { readonly after?: string; readonly most: number },
): Promise<readonly InvitationRow[]> {
  return on(tx)
    .selectFrom('invitations')
    .selectAll()
    .where('state', 'in', waitingStates)
    .where('answer_by', '<', today)
    .where('id', '>', page.after ?? '00000000-0000-0000-0000-000000000000')
    .orderBy('id')
    .limit(page.most)
    .execute();
}

/** Those of one vacancy that wait for an answer, held until the transaction ends. */
export async function lockWaitingInvitations(tx: Tx, vacancyId: number): Promise<readonly InvitationRow[]> {
  return on(tx)
    .selectFrom('invitations')
    .selectAll()
    .where('vacancy_id', '=', vacancyId)
    .where('state', 'in', waitingStates)
    .orderBy('id')
    .forUpdate()
    .execute();
}

export interface WaitingInvitations {
  readonly recommendations: number;
  readonly requests: number;
}

/** How many wait for the person's answer. */
export async function countWaitingInvitations(
  tx: Tx,
  numbers: readonly string[],
): Promise<WaitingInvitations> {
  const rows = await on(tx)
    .selectFrom('invitations')
    .select(({ fn }) => ['kind', fn.countAll<number>().as('count')])
    .where('job_seeker_number', 'in', [...numbers])
    .where('state', 'in', waitingStates)
    .groupBy('kind')
    .execute();
  const count = (kind: InvitationKind): number => Number(rows.find((row) => row.kind === kind)?.count ?? 0);
  return { recommendations: count('recommendation'), requests: count('request') };
}
