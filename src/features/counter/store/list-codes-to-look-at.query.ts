import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { type CodeRow, on } from './tables.ts';

export interface CodeOfOffice extends CodeRow {
  readonly name: string;
}

/**
 * Codes of an office's people that need a look: those that end on or before a day, and those that errors voided since a
 * moment. Only the last code of each person; the next to end comes first.
 */
export async function listCodesToLookAt(
  tx: Tx,
  office: {
    readonly number: string;
    readonly today: Temporal.PlainDate;
    readonly endingBy: Temporal.PlainDate;
    readonly voidedSince: Temporal.Instant;
  },
  most: number,
): Promise<readonly CodeOfOffice[]> {
  return on(tx)
    .selectFrom('account_creation_codes_public_states as code')
    .innerJoin('job_seekers_public_names as person', 'person.number', 'code.job_seeker_number')
    .selectAll('code')
    .select('person.name')
    .where('person.office_number', '=', office.number)
    .where((where) =>
      where.or([
        where.and([
          where('code.ended_at', 'is', null),
          where('code.valid_through', '>=', office.today),
          where('code.valid_through', '<=', office.endingBy),
        ]),
        where.and([
          where('code.end_reason', '=', 'errors'),
          where('code.ended_at', '>=', office.voidedSince),
          where.not(
            where.exists(
              where
                .selectFrom('account_creation_codes_public_states as later')
                .select('later.id')
                .whereRef('later.job_seeker_number', '=', 'code.job_seeker_number')
                .whereRef('later.issued_at', '>', 'code.issued_at'),
            ),
          ),
        ]),
      ]),
    )
    .orderBy('code.valid_through')
    .orderBy('code.issued_at')
    .limit(most)
    .execute();
}
