import { sql } from 'kysely';
import type { JobSeekerRow } from '#features/job-seekers/index.ts';
import type { Tx } from '#platform/database/database.ts';

/** How the registration of somebody who is logged in stands, and which office to ask. */
export type OwnStanding = Pick<
  JobSeekerRow,
  'number' | 'kind' | 'valid_through' | 'invalid_since' | 'invalid_reason' | 'joined_into'
> & {
  /** Null where the question was not asked yet. */
  readonly publication: 'public' | 'hidden' | null;
  readonly officeName: string;
  readonly officePostalCode: string;
  readonly officeAddress: string;
  readonly officeTelephone: string;
  readonly officeHours: string;
};

/** In one statement: every page that begins with it stays quick. Undefined until the registration is done. */
export async function findOwnStanding(tx: Tx, accountId: string): Promise<OwnStanding | undefined> {
  const found = await sql<OwnStanding>`/* name: own-standing */
    select person.number, person.kind, person.valid_through, person.invalid_since, person.invalid_reason,
      person.joined_into, person.publication, office.name as "officeName",
      office.postal_code as "officePostalCode", office.address as "officeAddress",
      office.telephone as "officeTelephone", office.opening_hours as "officeHours"
    from accounts_public_numbers as account
    join job_seekers_public_standing as person on person.number = account.job_seeker_number
    join offices_public_facts as office on office.number = person.office_number
    where account.id = ${accountId}`.execute(tx);
  return found.rows[0];
}
