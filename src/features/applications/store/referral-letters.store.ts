import type { Tx } from '#platform/database/database.ts';
import { on, type ReferralLetterRow } from './tables.ts';

export async function insertLetter(tx: Tx, letter: ReferralLetterRow): Promise<void> {
  await on(tx)
    .insertInto('referral_letters')
    .values({ ...letter, contents: JSON.stringify(letter.contents) as never })
    .execute();
}

/** The 紹介状 of an application that is a referral. */
export async function findLetterOf(tx: Tx, applicationId: string): Promise<ReferralLetterRow | undefined> {
  return on(tx)
    .selectFrom('referral_letters')
    .selectAll()
    .where('application_id', '=', applicationId)
    .executeTakeFirst();
}

/** REFER-5: all letters of a person, newest first. */
export async function listLettersOf(
  tx: Tx,
  numbers: readonly string[],
): Promise<readonly ReferralLetterRow[]> {
  return on(tx)
    .selectFrom('referral_letters')
    .innerJoin('applications', 'applications.id', 'application_id')
    .selectAll('referral_letters')
    .where('job_seeker_number', 'in', [...numbers])
    .orderBy('issued_at', 'desc')
    .execute();
}
