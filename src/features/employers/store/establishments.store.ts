import { sql } from 'kysely';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { EstablishmentAnswers } from '../items/establishment-step.ts';
import type { Standing } from '../rules/standing.ts';
import { on, type StandingRow } from './tables.ts';

/** An establishment that has, or may have, users of the portal. */
export interface Establishment {
  readonly number: string;
  readonly name: string;
  readonly officeNumber: string;
  readonly standing: Standing;
  readonly appliedAt: Temporal.Instant;
  readonly decidedAt: Temporal.Instant | null;
  readonly decidedBy: string | null;
  /** Why the office decided so, in its words. */
  readonly reason: string | null;
  /** What the office asks beyond the 求人票, by item. */
  readonly own: EstablishmentAnswers;
  readonly revision: number;
}

const standings = (tx: Tx) =>
  on(tx)
    .selectFrom('establishment_standings')
    .innerJoin('establishment_names', 'establishment_names.number', 'establishment_number')
    .select([
      'establishment_names.number',
      'establishment_names.name',
      'establishment_standings.office_number as officeNumber',
      'establishment_standings.standing',
      'establishment_standings.applied_at as appliedAt',
      'establishment_standings.decided_at as decidedAt',
      'establishment_standings.decided_by as decidedBy',
      'establishment_standings.reason',
      'establishment_standings.answers as own',
      'establishment_standings.revision',
    ]);

export async function findEstablishment(tx: Tx, number: string): Promise<Establishment | undefined> {
  return standings(tx).where('establishment_number', '=', number).executeTakeFirst();
}

/** The same, its standing held until the transaction ends. */
export async function lockEstablishment(tx: Tx, number: string): Promise<Establishment | undefined> {
  return standings(tx)
    .where('establishment_number', '=', number)
    .forUpdate('establishment_standings')
    .executeTakeFirst();
}

/** Of one office, waiting for its decision; the one that waits longest first. */
export async function listProvisional(tx: Tx, officeNumber: string): Promise<readonly Establishment[]> {
  return standings(tx)
    .where('office_number', '=', officeNumber)
    .where('standing', '=', 'provisional')
    .orderBy('applied_at')
    .orderBy('establishment_number')
    .execute();
}

export async function insertStanding(
  tx: Tx,
  given: {
    readonly number: string;
    readonly officeNumber: string;
    readonly standing: 'provisional' | 'confirmed';
    readonly own?: EstablishmentAnswers;
    readonly decidedBy?: string | undefined;
  },
  now: Temporal.Instant,
): Promise<void> {
  await on(tx)
    .insertInto('establishment_standings')
    .values({
      establishment_number: given.number,
      office_number: given.officeNumber,
      standing: given.standing,
      applied_at: now,
      decided_at: given.standing === 'confirmed' ? now : null,
      decided_by: given.decidedBy ?? null,
      reason: null,
      answers: given.own ?? {},
      revision: 1,
    })
    .execute();
}

/** Changes columns of one establishment's standing; its revision goes up. */
export async function updateStanding(
  tx: Tx,
  number: string,
  changes: Partial<Omit<StandingRow, 'establishment_number' | 'revision'>>,
): Promise<void> {
  await on(tx)
    .updateTable('establishment_standings')
    .set((column) => ({ ...changes, revision: column('revision', '+', 1) }))
    .where('establishment_number', '=', number)
    .execute();
}

/** By name, kana or number; those that wait for their office first. Of all offices: an employer may turn to any. */
export async function searchEstablishments(
  tx: Tx,
  sought: { readonly words?: string; readonly number?: string | undefined; readonly officeNumber?: string },
  most: number,
): Promise<readonly Establishment[]> {
  let query = standings(tx);
  if (sought.number !== undefined) query = query.where('establishment_number', '=', sought.number);
  if (sought.officeNumber !== undefined) query = query.where('office_number', '=', sought.officeNumber);
  if (sought.words !== undefined && sought.words !== '') {
    query = query.where('establishment_names.name_key', 'like', `%${likeWords(sought.words)}%`);
  }
  return query
    .orderBy(sql`standing = 'provisional'`, 'desc')
    .orderBy('applied_at', 'desc')
    .orderBy('establishment_number')
    .limit(most)
    .execute();
}

const likeWords = (words: string): string => words.replace(/[\\%_]/gu, '\\$&');
