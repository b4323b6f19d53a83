import {
  isValid,
  type JobSeekerRow,
  listJoinedNumbers,
  listRecordsOfSamePerson,
} from '#features/job-seekers/index.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { mayUndo } from '../rules/joining.ts';
import { listJoiningsInto } from '../store/joinings.store.ts';

/** What other records have to do with this one. */
export interface JoiningState {
  /** Its own number and those that went into it. */
  readonly numbers: readonly string[];
  /** Records that may be of the same person, where one of the two counts. */
  readonly others: readonly JobSeekerRow[];
  readonly mayUndo: boolean;
}

export async function readJoiningState(
  tx: Tx,
  person: JobSeekerRow,
  now: Temporal.Instant,
): Promise<JoiningState> {
  const { kana, birth_date: birthDate, telephone } = person;
  const [numbers, same, joinings] = await Promise.all([
    listJoinedNumbers(tx, person.number),
    listRecordsOfSamePerson(tx, { kana, birthDate, telephone }),
    listJoiningsInto(tx, person.number),
  ]);
  const counts = (row: JobSeekerRow): boolean =>
    isValid({ validThrough: row.valid_through, invalidSince: row.invalid_since }, now);
  return {
    numbers,
    others: same.filter((row) => row.number !== person.number && (counts(row) || counts(person))),
    mayUndo: joinings.some(({ joinedAt }) => mayUndo(joinedAt, now)),
  };
}
