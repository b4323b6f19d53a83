import { sql } from 'kysely';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Actor } from '#platform/recording/audit.ts';
import { on } from './tables.ts';

interface ItemChange {
  readonly item: string;
  readonly from: unknown;
  readonly to: unknown;
}

const json = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

/** Staff and accounts have an id of their own; the system has none. */
export async function insertChanges(
  tx: Tx,
  changed: { readonly number: string; readonly revision: number; readonly changes: readonly ItemChange[] },
  actor: Actor,
  now: Temporal.Instant,
): Promise<void> {
  const { number, revision, changes } = changed;
  const rows = changes.map(({ item, from, to }) => ({
    job_seeker_number: number,
    revision,
    item,
    from_value: json(from),
    to_value: json(to),
    at: now,
    actor_kind: actor.kind,
    actor_id: actor.id ?? null,
    actor_office: actor.officeNumber ?? null,
  }));
  // The number of a row is the database's own.
  await on(tx)
    .insertInto('job_seeker_changes')
    .values(rows as never)
    .execute();
}

/** The items that this revision changed. */
export async function listChangedIn(tx: Tx, number: string, revision: number): Promise<readonly string[]> {
  const rows = await on(tx)
    .selectFrom('job_seeker_changes')
    .select('item')
    .where('job_seeker_number', '=', number)
    .where('revision', '=', revision)
    .execute();
  return rows.map(({ item }) => item);
}

/**
 * Answers of these items as they stood when another answer last made them void, by their items; what the person took
 * back otherwise is not among them.
 */
export async function listMadeVoid(
  tx: Tx,
  number: string,
  items: readonly string[],
): Promise<Readonly<Record<string, unknown>>> {
  const found = await sql<{ item: string; from_value: unknown }>`
    with latest as (
      select distinct on (item) item, revision, from_value, to_value from job_seeker_changes
       where job_seeker_number = ${number} and item = any(${items}) order by item, revision desc
    )
    select item, from_value from latest
     where to_value is null and from_value is not null and revision = (select max(revision) from latest)
       and exists (select 1 from job_seeker_changes as other
                    where other.job_seeker_number = ${number} and other.revision = latest.revision
                      and not other.item = any(${items}))`.execute(tx);
  return Object.fromEntries(found.rows.map(({ item, from_value }) => [item, from_value]));
}

/** What the items said that were changed after this revision was seen, as they were then. */
export async function listSeenSince(
  tx: Tx,
  number: string,
  seen: number,
): Promise<ReadonlyMap<string, unknown>> {
  const rows = await on(tx)
    .selectFrom('job_seeker_changes')
    .select(['item', 'from_value'])
    .distinctOn('item')
    .where('job_seeker_number', '=', number)
    .where('revision', '>', seen)
    .orderBy('item')
    .orderBy(sql`id`)
    .execute();
  // jsonb arrives parsed.
  return new Map(rows.map(({ item, from_value }) => [item, from_value ?? undefined]));
}

/** One item that was changed; undefined where there was or is no answer. */
export interface RecordedChange {
  readonly id: string;
  /** Of the record the change was made in: a joined record keeps its own. */
  readonly number: string;
  readonly item: string;
  readonly from: unknown;
  readonly to: unknown;
  readonly at: Temporal.Instant;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly actorOffice: string | null;
}

/** What was changed in these records, newest first. */
export async function listChanges(
  tx: Tx,
  numbers: readonly string[],
  page: { readonly before?: string | undefined; readonly most: number },
): Promise<readonly RecordedChange[]> {
  let query = on(tx).selectFrom('job_seeker_changes').selectAll().where('job_seeker_number', 'in', numbers);
  if (page.before !== undefined) query = query.where('id', '<', page.before);
  const rows = await query.orderBy(sql`id`, 'desc').limit(page.most).execute();
  return rows.map((row) => ({
    id: row.id,
    number: row.job_seeker_number,
    item: row.item,
    // jsonb arrives parsed.
    from: row.from_value ?? undefined,
    to: row.to_value ?? undefined,
    at: row.at,
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    actorOffice: row.actor_office,
  }));
}
