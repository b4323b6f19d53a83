import { findAccountByAddress } from '#features/accounts/index.ts';
import { type JobSeekerRow, searchJobSeekers } from '#features/job-seekers/index.ts';
import { katakana } from '#kernel/text-input.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { record } from '#platform/recording/audit.ts';
import type { Desk } from './desk.ts';

/** What the desk knows of the person; undefined where nothing was typed. */
export interface Question {
  readonly number: string | undefined;
  readonly name: string | undefined;
  readonly kana: string | undefined;
  readonly birthDate: Temporal.PlainDate | undefined;
  readonly addressKey: string | undefined;
}

export const mostFound = 50;

type Given<Values> = { [Key in keyof Values]?: Exclude<Values[Key], undefined> };

const given = <Values extends object>(values: Values): Given<Values> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Given<Values>;

/** Finds people of the desk's own office; which fields were asked and how many were found is written down. */
export async function searchPeople(
  tx: Tx,
  desk: Desk,
  question: Question,
  now: Temporal.Instant,
): Promise<{ readonly rows: readonly JobSeekerRow[]; readonly total: number }> {
  const { number, name, kana, birthDate, addressKey } = question;
  const account =
    addressKey === undefined
      ? undefined
      : await findAccountByAddress(tx, { face: 'mypage', address_key: addressKey });
  const sought = given({
    number,
    name,
    kana: kana === undefined ? undefined : katakana(kana),
    birthDate,
    emailKey: addressKey,
    numberByAccount: account?.job_seeker_number ?? undefined,
  });
  const found = await searchJobSeekers(tx, { officeNumber: desk.officeNumber, ...sought }, mostFound);
  await record(tx, {
    at: now,
    actor: desk.actor,
    action: 'counter.search',
    result: 'done',
    detail: { fields: Object.keys(given(question)).join(' '), found: found.total },
  });
  return found;
}
