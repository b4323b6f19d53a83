import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Actor } from '#platform/recording/audit.ts';
import type { Registration } from '../items/registration-table.ts';
import type { Answers } from '../rules/read-step.ts';
import { columnsOf, isComplete } from '../rules/record-columns.ts';
import { insertChanges, listSeenSince } from '../store/changes.store.ts';
import { lockJobSeeker, updateRegistration } from '../store/job-seekers.store.ts';
import type { JobSeekerRow } from '../store/tables.ts';

export interface RegistrationChange {
  readonly number: string;
  /** The record's revision that the person saw when typing. */
  readonly seen: number;
  /** The items of the form; undefined: the answer was taken back. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** Whether answers fit together: asked where somebody else's change stays beside these. */
  fitTogether?(answers: Answers): boolean;
}

export type ChangeFault =
  /** Somebody else changed these meanwhile, and otherwise: nothing was written. */
  | {
      readonly key: 'record.changed-meanwhile';
      readonly items: readonly string[];
      readonly record: JobSeekerRow;
    }
  | { readonly key: 'record.incomplete' }
  | { readonly key: 'record.unknown' };

const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

/** jsonb gives keys back in an order of its own. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, one: unknown) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  ) ?? '';

/**
 * REG-7: writes changed items with who, when, from and to. An item that was sent as it had been seen is none of this
 * change: what somebody else made of it stays. One that both changed is never overwritten silently: then nothing is
 * written, and the answer names it.
 */
export async function changeRegistration(
  tx: Tx,
  { number, seen, answers, fitTogether }: RegistrationChange,
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<JobSeekerRow, ChangeFault>> {
  const record = await lockJobSeeker(tx, number);
  if (record === undefined) return fail({ key: 'record.unknown' });
  const before = record.answers as Answers;
  const sentOtherwise = Object.keys(answers).filter((item) => !same(before[item], answers[item]));
  if (sentOtherwise.length === 0) return ok(record);
  const others = await listSeenSince(tx, number, seen);
  const changed = sentOtherwise.filter((item) => !others.has(item) || !same(others.get(item), answers[item]));
  if (changed.length === 0) return ok(record);
  const own = Object.fromEntries(changed.map((item) => [item, answers[item]]));
  const after = withoutGaps({ ...before, ...own }) as Registration;
  const isMixed = changed.length < sentOtherwise.length;
  const items = (isMixed && fitTogether?.(after) === false ? sentOtherwise : changed).filter((item) =>
    others.has(item),
  );
  if (items.length > 0) return fail({ key: 'record.changed-meanwhile', items, record });
  if (!isComplete(after)) return fail({ key: 'record.incomplete' });
  const revision = record.revision + 1;
  const columns = columnsOf(after);
  const mailChanged = columns.email_key !== record.email_key;
  await updateRegistration(tx, number, {
    ...columns,
    ...(mailChanged ? { email_registered_at: columns.email_key === null ? null : now } : {}),
    answers: after,
    revision,
  });
  const changes = changed.map((item) => ({ item, from: before[item], to: answers[item] }));
  await insertChanges(tx, { number, revision, changes }, actor, now);
  return ok({ ...record, ...columns, answers: after, revision });
}

const withoutGaps = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined));
