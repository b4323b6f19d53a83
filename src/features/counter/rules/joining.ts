import { isValid, type Standing } from '#features/job-seekers/index.ts';
import { policy } from '#kernel/policy.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { isPastJapanDay, japanDay, Temporal } from '#kernel/time.ts';

export type JoiningFault =
  | 'joining.same-number'
  | 'joining.unknown'
  /** One of them lives on in another already. */
  | 'joining.joined-already'
  | 'joining.other-birth-date'
  /** Somebody changed one of them since both were shown. */
  | 'joining.changed-meanwhile'
  | 'joining.two-my-pages';

interface Joinable {
  readonly number: string;
  readonly birth_date: Temporal.PlainDate;
  readonly joined_into: string | null;
  readonly revision: number;
}

/** Whether two records may become one: of one birth date, and each alive for itself. */
export function mayJoin(
  living: Joinable | undefined,
  joined: Joinable | undefined,
): Result<undefined, JoiningFault> {
  if (living === undefined || joined === undefined) return fail('joining.unknown');
  if (living.number === joined.number) return fail('joining.same-number');
  if (living.joined_into !== null || joined.joined_into !== null) return fail('joining.joined-already');
  if (!living.birth_date.equals(joined.birth_date)) return fail('joining.other-birth-date');
  return ok(undefined);
}

/** Both as they were shown: what was typed on that page counts for these revisions only. */
export const seenOf = (records: readonly Pick<Joinable, 'number' | 'revision'>[]): string =>
  records
    .map(({ number, revision }) => `${number}.${revision}`)
    .sort()
    .join(' ');

const valid = (standing: Standing, now: Temporal.Instant): boolean =>
  isValid({ validThrough: standing.valid_through, invalidSince: standing.invalid_since }, now);

/** How the living record stands then: nobody loses the validity that one of the two had. */
export function standingWhenJoined(living: Standing, joined: Standing, now: Temporal.Instant): Standing {
  const { valid_through, invalid_since, invalid_reason } = valid(joined, now) ? joined : living;
  if (!valid(living, now)) return { valid_through, invalid_since, invalid_reason };
  const runsLonger = Temporal.PlainDate.compare(valid_through, living.valid_through) > 0;
  return {
    valid_through: runsLonger ? valid_through : living.valid_through,
    invalid_since: null,
    invalid_reason: null,
  };
}

/** The last day on which a joining is undone, D+30. */
export const lastDayToUndo = (joinedAt: Temporal.Instant): Temporal.PlainDate =>
  japanDay(joinedAt).add({ days: policy.joinedRecords.undoDays });

export const mayUndo = (joinedAt: Temporal.Instant, now: Temporal.Instant): boolean =>
  !isPastJapanDay(lastDayToUndo(joinedAt), now);
