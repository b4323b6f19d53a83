import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Sweep } from '#platform/jobs/sweeps.ts';
import { isId, newId } from '#platform/security/secrets.ts';
import { type DraftContent, emptyContent, type FinishedMarks, withoutSecrets } from './draft.ts';
import type { Journey, StepRecords } from './journey.ts';

export interface Draft extends DraftContent {
  readonly id: string;
  readonly owner: string;
  /** The step its owner was last at. */
  readonly lastStep: string | undefined;
  /** When its owner last pressed 「一時保存」. */
  readonly savedAt: Temporal.Instant | undefined;
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
  one_of_owner: boolean;
  last_step: string | null;
  saved_at: Temporal.Instant | null;
};

const on = (tx: Tx) => tx.withTables<{ journey_drafts: Row }>();

const columnsOf = <Answers extends object>(
  journey: Journey<Answers>,
  content: DraftContent,
  { now, saved }: { readonly now: Temporal.Instant; readonly saved: boolean },
) => {
  const kept = withoutSecrets(journey, content);
  return {
    version: journey.version,
    answers: JSON.stringify(kept.records),
    finished_steps: JSON.stringify(kept.finished),
    revision: kept.revision,
    changed_at: now,
    expires_at: now.add(saved ? (journey.savedLifetime ?? journey.lifetime) : journey.lifetime),
  };
};

/** Begins a draft with what the first POST brought. */
export async function insertDraft<Answers extends object>(
  tx: Tx,
  journey: Journey<Answers>,
  begun: { readonly owner: string; readonly content: DraftContent; readonly saved?: boolean },
  now: Temporal.Instant,
): Promise<Draft> {
  const { owner, content } = begun;
  const row = rowOf(journey, begun, now);
  await on(tx).insertInto('journey_drafts').values(row).execute();
  return { id: row.id, owner, ...content, lastStep: undefined, savedAt: row.saved_at ?? undefined };
}

const rowOf = <Answers extends object>(
  journey: Journey<Answers>,
  {
    owner,
    content,
    saved = false,
  }: { readonly owner: string; readonly content: DraftContent; readonly saved?: boolean },
  now: Temporal.Instant,
) => ({
  id: newId(),
  journey: journey.name,
  owner,
  begun_at: now,
  one_of_owner: false,
  last_step: null,
  saved_at: saved ? now : null,
  ...columnsOf(journey, content, { now, saved }),
});

/** Makes the one draft that an owner has of a journey, unless another tab just did, and holds it. */
export async function beginOnlyDraft<Answers extends object>(
  tx: Tx,
  journey: Journey<Answers>,
  sought: SoughtDraft,
  now: Temporal.Instant,
): Promise<Draft | undefined> {
  const { owner } = sought;
  if (owner === undefined) return undefined;
  await on(tx)
    .insertInto('journey_drafts')
    .values({ ...rowOf(journey, { owner, content: emptyContent }, now), one_of_owner: true })
    .onConflict((conflict) =>
      conflict.columns(['journey', 'owner']).where('one_of_owner', '=', true).doNothing(),
    )
    .execute();
  return lockDraft(tx, journey, sought, now);
}

export interface SoughtDraft {
  /** Undefined: the only one of its owner. */
  readonly id: string | undefined;
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
  if (owner === undefined || (id !== undefined && !isId(id))) return undefined;
  const drafts = on(tx).selectFrom('journey_drafts').selectAll();
  return (id === undefined ? drafts.where('one_of_owner', '=', true) : drafts.where('id', '=', id))
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
  const place = { lastStep: row.last_step ?? undefined, savedAt: row.saved_at ?? undefined };
  return records === undefined ? undefined : { id, owner, records, finished, revision, ...place };
}

interface ChangedDraft {
  readonly id: string;
  readonly content: DraftContent;
  /** Where its owner is now. */
  readonly lastStep?: string;
  /** Whether its owner asks for it to be saved. */
  readonly saved?: boolean;
  /** When its owner asked for it before: it waits as long again. */
  readonly savedAt?: Temporal.Instant | undefined;
}

/** Writes what has become of a locked draft; its time begins anew. */
export async function updateDraft<Answers extends object>(
  tx: Tx,
  journey: Journey<Answers>,
  { id, content, lastStep, saved, savedAt }: ChangedDraft,
  now: Temporal.Instant,
): Promise<void> {
  await on(tx)
    .updateTable('journey_drafts')
    .set({
      ...columnsOf(journey, content, { now, saved: saved === true || savedAt !== undefined }),
      ...(lastStep === undefined ? {} : { last_step: lastStep }),
      ...(saved === true ? { saved_at: now } : {}),
    })
    .where('id', '=', id)
    .execute();
}

/** Takes a draft away whose work is done. */
export async function deleteDraft(tx: Tx, id: string): Promise<void> {
  await on(tx).deleteFrom('journey_drafts').where('id', '=', id).execute();
}

/** A draft as it is kept, for its owner to read. */
export interface KeptDraft {
  readonly id: string;
  readonly journey: string;
  readonly version: number;
  readonly records: StepRecords;
  readonly finished: FinishedMarks;
  readonly revision: number;
  readonly begunAt: Temporal.Instant;
  readonly changedAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
  readonly lastStep: string | null;
  readonly savedAt: Temporal.Instant | null;
}

/** Everything that somebody began and has not finished, whatever the journey. */
export async function listDraftsOf(tx: Tx, owner: string): Promise<readonly KeptDraft[]> {
  const rows = await on(tx)
    .selectFrom('journey_drafts')
    .selectAll()
    .where('owner', '=', owner)
    .orderBy('begun_at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    journey: row.journey,
    version: row.version,
    // jsonb arrives parsed.
    records: row.answers as unknown as StepRecords,
    finished: row.finished_steps as unknown as FinishedMarks,
    revision: row.revision,
    begunAt: row.begun_at,
    changedAt: row.changed_at,
    expiresAt: row.expires_at,
    lastStep: row.last_step,
    savedAt: row.saved_at,
  }));
}

/** Takes away everything that somebody began and is gone for good. */
export async function deleteDraftsOf(tx: Tx, owner: string): Promise<void> {
  await on(tx).deleteFrom('journey_drafts').where('owner', '=', owner).execute();
}

export async function forgetExpiredDrafts(tx: Tx, now: Temporal.Instant): Promise<void> {
  await on(tx).deleteFrom('journey_drafts').where('expires_at', '<=', now).execute();
}

export const draftSweep: Sweep = {
  name: 'forget-expired-drafts',
  every: 'minute',
  run: forgetExpiredDrafts,
};
