import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import type { AccountRow, ConsentDocumentKey } from './tables.ts';

type EnteringPerson = Pick<AccountRow, 'id' | 'address_typed' | 'withdrawn_at' | 'unavailable_since'> & {
  /** Undefined in an account of somebody who is not registered as a job seeker. */
  readonly name: string | null;
  /** The newest version of each document that was agreed to. */
  readonly agreed: Partial<Record<ConsentDocumentKey, number>> | null;
};

/** All that every page of a signed-in person needs to know, in one statement. */
export async function findEnteringPerson(tx: Tx, accountId: string): Promise<EnteringPerson | undefined> {
  const found = await sql<EnteringPerson>`/* name: entering-person */
    select account.id, account.address_typed, account.withdrawn_at, account.unavailable_since, person.name,
      (select json_object_agg(newest.document, newest.version)
         from (select document, max(version) as version from consents
                where account_id = account.id group by document) as newest) as agreed
    from accounts as account
    left join job_seekers_public_names as person on person.number = account.job_seeker_number
    where account.id = ${accountId}`.execute(tx);
  return found.rows[0];
}
