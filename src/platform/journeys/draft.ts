import { createHash } from 'node:crypto';
import type { Temporal } from '#kernel/time.ts';
import type { FormFields } from '#platform/http/route.ts';
import type { AnyStep, Journey, StepRecord, StepRecords } from './journey.ts';

/** By finished step: the fingerprints that the answers it depends on had when it was finished. */
export type FinishedMarks = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What a person typed so far; wrong and unfinished steps are in it just as they were left. */
export interface DraftContent {
  readonly records: StepRecords;
  readonly finished: FinishedMarks;
  readonly revision: number;
}

export const emptyContent: DraftContent = { records: {}, finished: {}, revision: 0 };

const noRecord: StepRecord = { fields: {}, notes: [], revision: 0 };

export const recordOf = (content: DraftContent, key: string): StepRecord => content.records[key] ?? noRecord;

const fingerprint = (answer: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(answer) ?? '')
    .digest('base64url');

/** `begun`: something was typed that is not finished, or counts no more. */
export type StepState = 'done' | 'begun' | 'not-begun';

interface StandingStep<Answers extends object> {
  readonly step: AnyStep<Answers>;
  readonly done: boolean;
  readonly state: StepState;
}

/** How a draft stands by the rules of its journey. */
export interface Standing<Answers extends object> {
  /** The steps that apply, in order, and how each stands. */
  readonly steps: readonly StandingStep<Answers>[];
  /** The answers that count. */
  readonly answers: Partial<Answers>;
  /** The furthest step that can be reached; undefined when all are done. */
  readonly open: AnyStep<Answers> | undefined;
}

/**
 * Judges every step anew, so that a rule that changed meanwhile holds for drafts under way too. Whether a step applies
 * follows what the steps before it said when they were last finished: one that is just being changed hides no other.
 */
export function standingOf<Answers extends object>(
  journey: Journey<Answers>,
  content: DraftContent,
  now: Temporal.Instant,
): Standing<Answers> {
  const answers: Partial<Answers> = {};
  const meanwhile: Partial<Answers> = {};
  const steps: StandingStep<Answers>[] = [];
  for (const step of journey.steps) {
    if (step.appliesWhen?.({ ...meanwhile, ...answers }) === false) continue;
    const { fields, notes, finishedFields } = recordOf(content, step.key);
    const marks = content.finished[step.key];
    const holds = (step.voidedBy ?? []).every((key) => marks?.[key] === fingerprint(answers[key]));
    const leftOut = marks === undefined && step.mayLeaveOut?.(fields) === true;
    const counts = leftOut || (marks !== undefined && holds);
    const parsed = counts ? step.parse(fields, { notes, now, answers }) : undefined;
    if (parsed?.ok === true) answers[step.key] = parsed.value;
    else if (finishedFields !== undefined) {
      const former = step.parse(finishedFields, { notes, now, answers });
      if (former.ok) meanwhile[step.key] = former.value;
    }
    const done = parsed?.ok === true;
    const state = done && !leftOut ? 'done' : leftOut || saysNothing(fields) ? 'not-begun' : 'begun';
    steps.push({ step, done, state });
  }
  return { steps, answers, open: steps.find(({ done }) => !done)?.step };
}

/** A step can be reached when it applies and, where the order counts, every step before it is done. */
export function mayReach<Answers extends object>(
  journey: Journey<Answers>,
  standing: Standing<Answers>,
  key: string,
): boolean {
  const index = standing.steps.findIndex(({ step }) => step.key === key);
  return index >= 0 && (journey.order === 'free' || standing.steps.slice(0, index).every(({ done }) => done));
}

/** The labels of steps that hold something and applied before, but do so no more. */
export function voidedSteps<Answers extends object>(
  before: Standing<Answers>,
  after: Standing<Answers>,
): readonly AnyStep<Answers>[] {
  return before.steps
    .filter(
      ({ step, state }) => state !== 'not-begun' && !after.steps.some((one) => one.step.key === step.key),
    )
    .map(({ step }) => step);
}

export const without = (fields: FormFields, names: readonly string[]): FormFields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));

export const saysNothing = (fields: FormFields): boolean =>
  Object.values(fields).every((value) => value.length === 0);

const canonical = (fields: FormFields): string =>
  JSON.stringify(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Whether two forms say the same; an empty field and one left out do not differ. */
export const sameFields = (a: FormFields, b: FormFields): boolean => {
  const said = (fields: FormFields): FormFields =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value.length > 0));
  return canonical(said(a)) === canonical(said(b));
};

/**
 * Keeps what was typed in a step, and whether it counts as finished. A finished step that is saved as it was stays
 * finished.
 */
export function withStepSaved<Answers extends object>(
  journey: Journey<Answers>,
  content: DraftContent,
  saved: { readonly step: AnyStep<Answers>; readonly fields: FormFields; readonly finished: boolean },
  now: Temporal.Instant,
): DraftContent {
  const { key, voidedBy = [] } = saved.step;
  const before = recordOf(content, key);
  const revision = content.revision + 1;
  const changed = !sameFields(before.fields, saved.fields);
  const { [key]: former, ...others } = content.finished;
  const marksNow = () => {
    if (voidedBy.length === 0) return {};
    const { answers } = standingOf(journey, content, now);
    return Object.fromEntries(voidedBy.map((other) => [other, fingerprint(answers[other])]));
  };
  const marks = saved.finished ? marksNow() : changed ? undefined : former;
  const { finishedFields, notes } = before;
  const lastFinished = former === undefined ? finishedFields : before.fields;
  const record: StepRecord = {
    fields: saved.fields,
    notes,
    revision: changed ? revision : before.revision,
    ...(journey.order === 'free' && marks === undefined && lastFinished !== undefined
      ? { finishedFields: lastFinished }
      : {}),
  };
  return {
    records: { ...content.records, [key]: record },
    finished: marks === undefined ? others : { ...others, [key]: marks },
    revision,
  };
}

/** Notes something that the server itself saw happen in a step, once. */
export function withNote(content: DraftContent, key: string, note: string): DraftContent {
  const before = recordOf(content, key);
  if (before.notes.includes(note)) return content;
  return {
    ...content,
    records: { ...content.records, [key]: { ...before, notes: [...before.notes, note] } },
    revision: content.revision + 1,
  };
}

/** What a table may hold of a draft. */
export function withoutSecrets<Answers extends object>(
  journey: Journey<Answers>,
  content: DraftContent,
): DraftContent {
  const records = { ...content.records };
  for (const { key, secretFields = [] } of journey.steps) {
    const record = records[key];
    if (record === undefined || secretFields.length === 0) continue;
    const { finishedFields } = record;
    records[key] = {
      ...record,
      fields: without(record.fields, secretFields),
      ...(finishedFields === undefined ? {} : { finishedFields: without(finishedFields, secretFields) }),
    };
  }
  return { ...content, records };
}
