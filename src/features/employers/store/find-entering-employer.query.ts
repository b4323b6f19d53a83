import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import type { UserRole } from '../rules/standing.ts';

interface EnteringEmployer {
  readonly id: string;
  readonly address: string;
  readonly withdrawn: boolean;
  readonly unavailable: boolean;
  /** Null before the establishment is registered. */
  readonly name: string | null;
  readonly role: UserRole | null;
  readonly establishment: string | null;
  readonly removed: boolean;
  /** The newest version of each document that was agreed to. */
  readonly agreed: Readonly<Record<string, number>> | null;
}

/** All that every page of a signed-in employer needs to know, in one statement. */
export async function findEnteringEmployer(tx: Tx, accountId: string): Promise<EnteringEmployer | undefined> {
  const found = await sql<EnteringEmployer>`/* name: entering-employer */
    select account.id, account.address_typed as address, account.withdrawn_at is not null as withdrawn,
      account.unavailable_since is not null as unavailable, employer_user.name, employer_user.role,
      employer_user.establishment_number as establishment, employer_user.removed_at is not null as removed,
      (select json_object_agg(newest.document, newest.version)
         from (select document, max(version) as version from account_consents
                where account_id = account.id group by document) as newest) as agreed
    from account_addresses as account
    left join employer_users as employer_user on employer_user.account_id = account.id
    where account.id = ${accountId} and account.face = 'employer'`.execute(tx);
  return found.rows[0];
}
