import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Standing } from '../rules/standing.ts';
import { on } from './tables.ts';

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
      revision: 1,
    })
    .execute();
}
