import { sql } from 'kysely';
import { japanDay, type Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { newId } from '#platform/security/secrets.ts';
import type { CodeFacts } from '../rules/account-creation-code.ts';

type Row = {
  id: string;
  job_seeker_number: string;
  code_hash: string;
  issued_at: Temporal.Instant;
  issued_by: string;
  valid_through: Temporal.PlainDate;
  errors: number;
  ended_at: Temporal.Instant | null;
  end_reason: 'used' | 'replaced' | 'errors' | null;
};

export const on = (tx: Tx) => tx.withTables<{ account_creation_codes: Row }>();

export interface StoredCode extends CodeFacts {
  readonly id: string;
  readonly jobSeekerNumber: string;
  readonly hash: string;
}

const codeOf = (row: Row): StoredCode => ({
  id: row.id,
  jobSeekerNumber: row.job_seeker_number,
  hash: row.code_hash,
  issuedAt: row.issued_at,
  validThrough: row.valid_through,
  errors: row.errors,
  endedAt: row.ended_at,
  endReason: row.end_reason,
});

/** Ends the code a person has and writes the new one; two at one moment follow one another. */
export async function replaceCode(
  tx: Tx,
  issued: {
    readonly jobSeekerNumber: string;
    readonly hash: string;
    readonly staffId: string;
    readonly validThrough: Temporal.PlainDate;
  },
  now: Temporal.Instant,
): Promise<void> {
  const { jobSeekerNumber } = issued;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`account-creation-code:${jobSeekerNumber}`}, 0))`.execute(
    tx,
  );
  await on(tx)
    .updateTable('account_creation_codes')
    .set({ ended_at: now, end_reason: 'replaced' })
    .where('job_seeker_number', '=', jobSeekerNumber)
    .where('ended_at', 'is', null)
    .execute();
  await on(tx)
    .insertInto('account_creation_codes')
    .values({
      id: newId(),
      job_seeker_number: jobSeekerNumber,
      code_hash: issued.hash,
      issued_at: now,
      issued_by: issued.staffId,
      valid_through: issued.validThrough,
      errors: 0,
      ended_at: null,
      end_reason: null,
    })
    .execute();
}

/**
 * The codes that a submission is about, not ended: the one of the person with that number and the one that was typed.
 * They stay locked until the transaction ends, always taken in the same order.
 */
export async function lockCodesOf(
  tx: Tx,
  submitted: { readonly jobSeekerNumber: string; readonly hashes: readonly string[] },
): Promise<readonly StoredCode[]> {
  const rows = await on(tx)
    .selectFrom('account_creation_codes')
    .selectAll()
    .where('ended_at', 'is', null)
    .where((where) =>
      where.or([
        where('job_seeker_number', '=', submitted.jobSeekerNumber),
        where('code_hash', 'in', [...submitted.hashes]),
      ]),
    )
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(codeOf);
}

export async function lockCode(tx: Tx, id: string): Promise<StoredCode | undefined> {
  const row = await on(tx)
    .selectFrom('account_creation_codes')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? undefined : codeOf(row);
}

export async function noteCodeErrors(tx: Tx, id: string, errors: number): Promise<void> {
  await on(tx).updateTable('account_creation_codes').set({ errors }).where('id', '=', id).execute();
}

export async function endCode(
  tx: Tx,
  id: string,
  reason: 'used' | 'errors',
  now: Temporal.Instant,
): Promise<void> {
  await on(tx)
    .updateTable('account_creation_codes')
    .set({ ended_at: now, end_reason: reason })
    .where('id', '=', id)
    .execute();
}

/** Ends what codes these people still have, and answers which. */
export async function endCodesOf(
  tx: Tx,
  jobSeekerNumbers: readonly string[],
  now: Temporal.Instant,
): Promise<readonly string[]> {
  const ended = await on(tx)
    .updateTable('account_creation_codes')
    .set({ ended_at: now, end_reason: 'replaced' })
    .where('job_seeker_number', 'in', jobSeekerNumbers)
    .where('ended_at', 'is', null)
    .returning('id')
    .execute();
  return ended.map(({ id }) => id);
}

/** Takes back that these codes ended, where the person has no other by now. */
export async function reviveCodes(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await on(tx)
    .updateTable('account_creation_codes as code')
    .set({ ended_at: null, end_reason: null })
    .where('code.id', 'in', ids)
    .where('code.end_reason', '=', 'replaced')
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('account_creation_codes as other')
            .select('other.id')
            .whereRef('other.job_seeker_number', '=', 'code.job_seeker_number')
            .where('other.ended_at', 'is', null),
        ),
      ),
    )
    .execute();
}

export async function findNewestCode(tx: Tx, jobSeekerNumber: string): Promise<StoredCode | undefined> {
  const row = await on(tx)
    .selectFrom('account_creation_codes')
    .selectAll()
    .where('job_seeker_number', '=', jobSeekerNumber)
    .orderBy(sql`ended_at is null`, 'desc')
    .orderBy('issued_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : codeOf(row);
}

/** s-ret4: codes that ended, or whose last day was, before a moment; the audit trail tells that they were issued. */
export async function forgetCodes(tx: Tx, before: Temporal.Instant): Promise<void> {
  await on(tx)
    .deleteFrom('account_creation_codes')
    .where((where) =>
      where.or([
        where('ended_at', '<=', before),
        where.and([where('ended_at', 'is', null), where('valid_through', '<', japanDay(before))]),
      ]),
    )
    .execute();
}
