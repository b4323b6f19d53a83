import { japanDay, type Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { type Actor, record as recordInTrail } from '#platform/recording/audit.ts';
import { registrationState, type Standing } from '../rules/registration-state.ts';
import type { StateItemKey, StateWord } from '../rules/state-items.ts';
import { insertChanges } from '../store/changes.store.ts';
import { lockJobSeeker, updateRegistration } from '../store/job-seekers.store.ts';
import type { JobSeekerRow } from '../store/tables.ts';

/** The record, held until the transaction ends. */
export async function holdRecord(tx: Tx, number: string): Promise<JobSeekerRow> {
  const record = await lockJobSeeker(tx, number);
  if (record === undefined) throw new Error(`no job seeker has the number ${number}`);
  return record;
}

export interface StandingChange {
  readonly to: Standing;
  /** For the audit trail: `registration.renew`, … */
  readonly action: string;
  readonly actor: Actor;
  readonly now: Temporal.Instant;
}

/** Writes what became of a held record's validity, with its history and an audit entry; nothing where nothing changes. */
export async function changeStanding(
  tx: Tx,
  record: JobSeekerRow,
  { to, action, actor, now }: StandingChange,
): Promise<JobSeekerRow> {
  const before = facts(record, now);
  const after = facts(to, now);
  const changes = stateItemKeys
    .filter((item) => before[item] !== after[item])
    .map((item) => ({ item, from: before[item], to: after[item] }));
  if (changes.length === 0) return record;
  const { number } = record;
  const revision = record.revision + 1;
  await updateRegistration(tx, number, { ...to, revision });
  await insertChanges(tx, { number, revision, changes }, actor, now);
  await recordInTrail(tx, {
    at: now,
    actor,
    action,
    result: 'done',
    subject: { kind: 'job-seeker', id: number },
    detail: { state: after['registration-state'], validThrough: after['valid-through'] },
  });
  return { ...record, ...to, revision };
}

const stateItemKeys: readonly StateItemKey[] = ['registration-state', 'valid-through'];

function facts(standing: Standing, now: Temporal.Instant): Record<StateItemKey, string> {
  const state = registrationState(standing, now);
  const word: StateWord = state.kind === 'set-invalid' ? state.reason : state.kind;
  return { 'registration-state': word, 'valid-through': standing.valid_through.toString() };
}

export const validThrough = (through: Temporal.PlainDate): Standing => ({
  valid_through: through,
  invalid_since: null,
  invalid_reason: null,
});

export const invalidByOwner = (through: Temporal.PlainDate, now: Temporal.Instant): Standing => ({
  valid_through: through,
  invalid_since: japanDay(now),
  invalid_reason: 'owner',
});
