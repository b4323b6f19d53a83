import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';

/** An invented person and how to enter as that person. */
export type DemonstrationLogin = {
  position: number;
  face: 'mypage' | 'employer' | 'counter';
  person: string;
  state: string;
  /** What can be tried as this person, one sentence each. */
  tries: string[];
  login: string | null;
  password: string | null;
  authenticator_secret: string | null;
  job_seeker_number: string | null;
  birth_date: Temporal.PlainDate | null;
  account_creation_code: string | null;
};

type Tables = { demonstration_logins: DemonstrationLogin };

const on = (tx: Tx) => tx.withTables<Tables>();

export const insertDemonstrationLogin = async (tx: Tx, login: DemonstrationLogin): Promise<void> => {
  await on(tx).insertInto('demonstration_logins').values(login).execute();
};

export async function listDemonstrationLogins(tx: Tx): Promise<readonly DemonstrationLogin[]> {
  return on(tx).selectFrom('demonstration_logins').selectAll().orderBy('position').execute();
}

/** An invented person whose data were erased is shown no more. */
export async function eraseDemonstrationLogins(
  tx: Tx,
  person: { readonly addresses: readonly string[]; readonly jobSeekers: readonly string[] },
): Promise<void> {
  await on(tx)
    .deleteFrom('demonstration_logins')
    .where((where) =>
      where.or([
        where('login', 'in', ['', ...person.addresses]),
        where('job_seeker_number', 'in', ['', ...person.jobSeekers]),
      ]),
    )
    .execute();
}
