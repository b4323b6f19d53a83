import { updateAccount } from '#features/accounts/index.ts';
import { registrationSteps } from '#features/job-seekers/index.ts';
import { registrationJourney as journey } from '#features/registration/index.ts';
import { writeItems } from '#kernel/items/read-items.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { type DraftContent, withStepSaved } from '#platform/journeys/draft.ts';
import { beginOnlyDraft, updateDraft } from '#platform/journeys/drafts.store.ts';
import { daysBefore } from '../town/days-before.ts';
import type { TownDraft } from '../town/townsperson.ts';

/** A registration under way, saved with 「一時保存」 some days ago. */
export async function layDraft(
  tx: Tx,
  { savedDaysAgo, finished, typed, lastStep }: TownDraft,
  accountId: string,
  now: Temporal.Instant,
): Promise<void> {
  const savedAt = daysBefore(now, savedDaysAgo);
  const owner = `account:${accountId}`;
  const draft = await beginOnlyDraft(tx, journey, { id: undefined, owner }, savedAt);
  if (draft === undefined) throw new Error('a draft of the demonstration was not begun');
  const content = registrationSteps.reduce<DraftContent>((sofar, { key, items }) => {
    const step = journey.steps.find((one) => one.key === key);
    const values = finished[key];
    const fields = values === undefined ? typed[key] : writeItems(items, values);
    if (step === undefined || fields === undefined) return sofar;
    return withStepSaved(journey, sofar, { step, fields, finished: values !== undefined }, savedAt);
  }, draft);
  await updateDraft(tx, journey, { id: draft.id, content, lastStep, saved: true }, savedAt);
  await updateAccount(tx, accountId, { registration_saved_at: savedAt });
}
