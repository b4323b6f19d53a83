import { lockAccount } from '#features/accounts/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import { standingOf } from '#platform/journeys/draft.ts';
import { deleteDraft, lockDraft } from '#platform/journeys/drafts.store.ts';
import type { Journey } from '#platform/journeys/journey.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import type { EstablishmentAnswers } from '../items/establishment-step.ts';
import { findAnyUser, insertUser } from '../store/employer-users.store.ts';
import { registerEstablishment } from './register-establishment.ts';

export type CompletionFault =
  /** Pressed twice, or in two tabs. */
  'registration.done' | 'registration.open' | 'establishment.no-office';

/** EMP-1: the answers of the draft become a provisional establishment, and who gave them its main user. */
export function completeRegistration<Answers extends Readonly<Record<string, EstablishmentAnswers>>>(
  parts: Parts,
  given: { readonly accountId: string; readonly journey: Journey<Answers>; readonly owner: string },
  { actor, now }: { readonly actor: Actor; readonly now: Temporal.Instant },
): Promise<Result<string, CompletionFault>> {
  const { accountId, journey, owner } = given;
  return parts.database.transaction(async (tx) => {
    const account = await lockAccount(tx, accountId);
    if (account === undefined || account.withdrawn_at !== null) return fail('registration.done');
    if ((await findAnyUser(tx, accountId)) !== undefined) return fail('registration.done');
    const draft = await lockDraft(tx, journey, { id: undefined, owner }, now);
    if (draft === undefined) return fail('registration.open');
    const { open, answers: bySteps } = standingOf(journey, draft, now);
    if (open !== undefined) return fail('registration.open');
    const answers: EstablishmentAnswers = Object.assign({}, ...Object.values(bySteps));
    const made = await registerEstablishment(tx, { answers }, now);
    if (!made.ok) return made;
    const user = {
      accountId,
      establishmentNumber: made.value,
      name: String(answers['user-name'] ?? ''),
      department: String(answers['department'] ?? ''),
      role: 'main' as const,
    };
    await insertUser(tx, user, now);
    await deleteDraft(tx, draft.id);
    const subject = { kind: 'establishment' as const, id: made.value };
    await record(tx, { at: now, actor, action: 'employers.register', result: 'done', subject });
    return ok(made.value);
  });
}
