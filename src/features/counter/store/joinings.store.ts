import type { InvalidReason, Standing } from '#features/job-seekers/index.ts';
import { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { newId } from '#platform/security/secrets.ts';
import { type JoiningRow, on } from './tables.ts';

/** What undoing a joining takes back, and nothing else. */
export interface Undoing {
  readonly livingBefore: Standing;
  readonly livingAfter: Standing;
  readonly joinedBefore: Standing;
  /** Accounts that went over to the living number. */
  readonly accounts: readonly string[];
  /** Account creation codes that ended. */
  readonly codes: readonly string[];
}

export interface Joining {
  readonly id: string;
  readonly livingNumber: string;
  readonly joinedNumber: string;
  readonly reason: string;
  readonly joinedAt: Temporal.Instant;
  readonly joinedBy: string;
  readonly undoing: Undoing;
}

interface WrittenStanding {
  readonly valid_through: string;
  readonly invalid_since: string | null;
  readonly invalid_reason: InvalidReason | null;
}

/** As it stands in the column. */
export interface WrittenUndoing {
  readonly livingBefore: WrittenStanding;
  readonly livingAfter: WrittenStanding;
  readonly joinedBefore: WrittenStanding;
  readonly accounts: readonly string[];
  readonly codes: readonly string[];
}

const standingOf = ({ valid_through, invalid_since, invalid_reason }: WrittenStanding): Standing => ({
  valid_through: Temporal.PlainDate.from(valid_through),
  invalid_since: invalid_since === null ? null : Temporal.PlainDate.from(invalid_since),
  invalid_reason,
});

const joiningOf = (row: JoiningRow): Joining => ({
  id: row.id,
  livingNumber: row.living_number,
  joinedNumber: row.joined_number,
  reason: row.reason,
  joinedAt: row.joined_at,
  joinedBy: row.joined_by,
  undoing: undoingOf(row.undoing as unknown as WrittenUndoing),
});

const undoingOf = (written: WrittenUndoing): Undoing => ({
  ...written,
  livingBefore: standingOf(written.livingBefore),
  livingAfter: standingOf(written.livingAfter),
  joinedBefore: standingOf(written.joinedBefore),
});

export async function insertJoining(tx: Tx, joining: Omit<Joining, 'id'>): Promise<void> {
  await on(tx)
    .insertInto('job_seeker_joinings')
    .values({
      id: newId(),
      living_number: joining.livingNumber,
      joined_number: joining.joinedNumber,
      reason: joining.reason,
      joined_at: joining.joinedAt,
      joined_by: joining.joinedBy,
      undoing: JSON.stringify(joining.undoing),
      undone_at: null,
      undone_by: null,
      undone_reason: null,
    })
    .execute();
}

/** What was joined into this record and still is, newest first. */
export async function listJoiningsInto(tx: Tx, livingNumber: string): Promise<readonly Joining[]> {
  const rows = await on(tx)
    .selectFrom('job_seeker_joinings')
    .selectAll()
    .where('living_number', '=', livingNumber)
    .where('undone_at', 'is', null)
    .orderBy('joined_at', 'desc')
    .execute();
  return rows.map(joiningOf);
}

export async function noteUndone(
  tx: Tx,
  id: string,
  undone: { readonly at: Temporal.Instant; readonly by: string; readonly reason: string },
): Promise<void> {
  await on(tx)
    .updateTable('job_seeker_joinings')
    .set({ undone_at: undone.at, undone_by: undone.by, undone_reason: undone.reason })
    .where('id', '=', id)
    .execute();
}
