import { lastDayToRegister, lockAccount, updateAccount } from '#features/accounts/index.ts';
import { isComplete, type Registration, registerJobSeeker } from '#features/job-seekers/index.ts';
import { nextJobSeekerNumber, officeServing } from '#features/offices/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { isPastJapanDay, type Temporal } from '#kernel/time.ts';
import { standingOf } from '#platform/journeys/draft.ts';
import { deleteDraft, lockDraft } from '#platform/journeys/drafts.store.ts';
import type { Journey } from '#platform/journeys/journey.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, record } from '#platform/recording/audit.ts';

export type CompletionFault =
  /** Pressed twice, or in two tabs. */
  | 'registration.done'
  /** A step is open (again). */
  | 'registration.open'
  | 'registration.over'
  | 'registration.no-office';

interface Completing<Answers extends object> {
  readonly accountId: string;
  readonly journey: Journey<Answers>;
  /** Whose draft it is. */
  readonly owner: string;
}

/** REG-5, REG-6, ONLINE-5: the answers of the draft become a record with a number; the draft's work is done. */
export function completeRegistration<Answers extends object>(
  parts: Parts,
  { accountId, journey, owner }: Completing<Answers>,
  { actor, now }: { readonly actor: Actor; readonly now: Temporal.Instant },
): Promise<Result<string, CompletionFault>> {
  return parts.database.transaction(async (tx) => {
    const account = await lockAccount(tx, accountId);
    if (account === undefined || account.job_seeker_number !== null) return fail('registration.done');
    if (isPastJapanDay(lastDayToRegister(account), now)) return fail('registration.over');
    const draft = await lockDraft(tx, journey, { id: undefined, owner }, now);
    if (draft === undefined) return fail('registration.open');
    const { open, answers } = standingOf(journey, draft, now);
    const registration: Registration = Object.assign({}, ...Object.values(answers));
    if (open !== undefined || !isComplete(registration)) return fail('registration.open');
    const officeNumber = await officeServing(tx, registration.address.municipalityCode);
    if (officeNumber === undefined) return fail('registration.no-office');
    const number = await nextJobSeekerNumber(tx, officeNumber);
    await registerJobSeeker(tx, { number, officeNumber, registration, checkedBy: null }, now);
    await updateAccount(tx, accountId, { job_seeker_number: number });
    await deleteDraft(tx, draft.id);
    const subject = { kind: 'job-seeker' as const, id: number };
    await record(tx, { at: now, actor, action: 'registration.complete', result: 'done', subject });
    return ok(number);
  });
}
