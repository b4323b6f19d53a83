import type { JobSeekerRow } from '#features/job-seekers/index.ts';
import { listJoinedNumbers } from '#features/job-seekers/index.ts';
import type { VacancyRecord } from '#features/vacancies/index.ts';
import { isPastJapanDay, type Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { isWaiting } from '../../../rules/invitation-moves.ts';
import { type ComparedWishes, compareWishes } from '../../../rules/wishes-met.ts';
import { listAppliedVacancies } from '../../../store/applications.store.ts';
import { listInvitationsTo } from '../../../store/invitations.store.ts';

/** What was between this person and a vacancy before. */
export type Before = 'waiting' | 'recommended' | 'applied' | 'over';

/** A vacancy as the counter weighs it for one person. */
export interface Recommendable extends ComparedWishes {
  readonly record: VacancyRecord;
  readonly before: Before | undefined;
}

/** Nothing is sent a second time while it waits, to what was applied to, or after its end. */
export const maySend = ({ before }: Recommendable): boolean =>
  before === undefined || before === 'recommended';

export async function readRecommendable(
  tx: Tx,
  person: JobSeekerRow,
  records: readonly VacancyRecord[],
  now: Temporal.Instant,
): Promise<readonly Recommendable[]> {
  const numbers = await listJoinedNumbers(tx, person.number);
  const ids = records.map(({ vacancy }) => vacancy.id);
  const [applied, recommended, requested] = await Promise.all([
    listAppliedVacancies(tx, numbers, ids),
    listInvitationsTo(tx, numbers, 'recommendation'),
    listInvitationsTo(tx, numbers, 'request'),
  ]);
  const invitations = [...recommended, ...requested];
  const beforeOf = ({ vacancy }: VacancyRecord): Before | undefined => {
    if (vacancy.state !== 'open' || isPastJapanDay(vacancy.valid_through, now)) return 'over';
    if (applied.has(vacancy.id)) return 'applied';
    const own = invitations.filter(({ vacancy_id }) => vacancy_id === vacancy.id);
    if (own.some(({ state }) => isWaiting(state))) return 'waiting';
    return own.length > 0 ? 'recommended' : undefined;
  };
  return records.map((record) => ({
    record,
    before: beforeOf(record),
    ...compareWishes(person.answers, record.vacancy.answers),
  }));
}
