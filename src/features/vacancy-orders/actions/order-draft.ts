import { writeItems } from '#kernel/items/read-items.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { DraftContent } from '#platform/journeys/draft.ts';
import { insertDraft } from '#platform/journeys/drafts.store.ts';
import { type OrderAnswers, orderSteps } from '../items/order-table.ts';
import { type Remark, remarksOfStep } from '../rules/remarks.ts';
import { draftOwnerOf, type OrderParts } from './order-parts.ts';

/** The screens filled in with answers; finished are those that nothing has to be looked at in. */
function contentOf(answers: OrderAnswers, isFinished: (stepKey: string) => boolean): DraftContent {
  const records = orderSteps.map(({ key, items }) => [
    key,
    { fields: writeItems(items, answers), notes: [], revision: 1 },
  ]);
  const finished = orderSteps.filter(({ key }) => isFinished(key)).map(({ key }) => [key, {}]);
  return { records: Object.fromEntries(records), finished: Object.fromEntries(finished), revision: 1 };
}

interface Beginning {
  readonly establishmentNumber: string;
  readonly answers: OrderAnswers;
  /** New ones have every screen to be gone through. */
  readonly isNew: boolean;
  /** Screens that the office remarked on have to be opened. */
  readonly remarks: readonly Remark[];
}

/** A draft in which an order is typed; answers its id. */
export async function beginDraft(
  tx: Tx,
  { journey }: OrderParts,
  { establishmentNumber, answers, isNew, remarks }: Beginning,
  now: Temporal.Instant,
): Promise<string> {
  const content = contentOf(answers, (key) => !isNew && remarksOfStep(remarks, key).length === 0);
  const begun = { owner: draftOwnerOf(establishmentNumber), content, saved: true };
  return (await insertDraft(tx, journey, begun, now)).id;
}
