import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Sweep } from '#platform/jobs/sweeps.ts';
import { isId, newId } from '#platform/security/secrets.ts';
import { type DraftContent, type FinishedMarks, withoutSecrets } from './draft.ts';
import type { Journey, StepRecords } from './journey.ts';

export interface Draft extends DraftContent {
  readonly id: string;
  readonly owner: string;
}

type Row = {
  id: string;
  journey: string;
  version: number;
  owner: string;
  answers: string;
  finished_steps: string;
  revision: number;
  begun_at: Temporal.Instant;
  changed_at: Temporal.Instant;
  expires_at: Temporal.Instant;
};

const on = (tx: Tx) => tx.withTables<{ journey_drafts: Row }>();

const columnsOf = <Answers extends object>(
  journey: Journey<Answers>,
  content: DraftContent,
  now: Temporal.Instant,
) => {
  const kept = withoutSecrets(journey, content);
  return {
    version: journey.version,
    answers: JSON.stringify(kept.records),
    finished_steps: JSON.stringify(kept.finished),
    revision: kept.revision,
    changed_at: now,
    expires_at: now.add(journey.lifetime),
  };
};

/** Begins a draft with what the first POST brought. */
export async function insertDraft<Answers extends object>(
  tx: Tx,
  journey: Journey<Answers>,
  begun: { readonly owner: string; readonly content: DraftContent },
  now: Temporal.Instant,
): Promise<Draft> {
  const id = newId();
  const { owner, content } = begun;
  await on(tx)
    .insertInto('journey_drafts')
    .values({ id, journey: journey.name, owner, begun_at: now, ...columnsOf(journey, content, now) })
    .execute();
  return { id, owner, ...content };
}

export interface SoughtDraft {
  readonly id: string;
  readonly owner: string | undefined;
}

/** The draft, if it is this owner's, still waiting, and of a version that can be read. */
export async function findDraft<Answers extends object>(
  tx: Tx,
  journey: Journey<Answers>,
  sought: SoughtDraft,
  now: Temporal.Instant,
): Promise<Draft | undefined> {
  return draftOf(journey, await select(tx, journey, sought, now)?.executeTakeFirst());
}

/** The same, held until the transaction ends: two tabs follow one another. */
export async function lockDraft<Answers extends object>(
  tx: Tx,
  journey: Journey<Answers>,
  sought: SoughtDraft,
  now: Temporal.Instant,
): Promise<Draft | undefined> {
  return draftOf(journey, await select(tx, journey, sought, now)?.forUpdate().executeTakeFirst());
}

function select<Answers extends object>(
  tx: Tx,
  journey: Journey<Answers>,
  { id, owner }: SoughtDraft,
  now: Temporal.Instant,
) {
  if (owner === undefined || !isId(id)) return undefined;
  return on(tx)
    .selectFrom('journey_drafts')
    .selectAll()
    .where('id', '=', id)
    .where('journey', '=', journey.name)
    .where('owner', '=', owner)
    .where('expires_at', '>', now);
}

function draftOf<Answers extends object>(journey: Journey<Answers>, row: Row | undefined): Draft | undefined {
  if (row === undefined) return undefined;
  const { id, owner, revision } = row;
  // jsonb arrives parsed.
  const stored = row.answers as unknown as StepRecords;
  const finished = row.finished_steps as unknown as FinishedMarks;
  const records = row.version === journey.version ? stored : journey.upgrade?.(row.version, stored);
  return records === undefined ? undefined : { id, owner, records, finished, revision };
}

/** Writes what has become of a locked draft; its time begins anew. */
export async function updateDraft<Answers extends object>(
  tx: Tx,
  journey: Journey<Answers>,
  changed: { readonly id: string; readonly content: DraftContent },
  now: Temporal.Instant,
): Promise<void> {
  await on(tx)
    .updateTable('journey_drafts')
    .set(columnsOf(journey, changed.content, now))
    .where('id', '=', changed.id)
    .execute();
}

export async function forgetExpiredDrafts(tx: Tx, now: Temporal.Instant): Promise<void> {
  await on(tx).deleteFrom('journey_drafts').where('expires_at', '<=', now).execute();
}

export const draftSweep: Sweep = {
  name: 'forget-expired-drafts',
  every: 'minute',
  run: forgetExpiredDrafts,
};
