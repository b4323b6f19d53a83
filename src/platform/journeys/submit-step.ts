import type { FieldFault } from '#kernel/forms.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { FormFields } from '#platform/http/route.ts';
import {
  type DraftContent,
  mayReach,
  recordOf,
  sameFields,
  standingOf,
  voidedSteps,
  withStepSaved,
} from './draft.ts';
import { type Draft, updateDraft } from './drafts.store.ts';
import type { AnyStep, Journey, StepGiven } from './journey.ts';
import { type PostedStep, sentFields } from './posted-step.ts';

export type SaveOutcome =
  | { readonly kind: 'unreachable' }
  /** The step is not asked for now: what was typed waits until it is. */
  | { readonly kind: 'put-by'; readonly content: DraftContent }
  | { readonly kind: 'saved-elsewhere'; readonly savedElsewhere: FormFields }
  | { readonly kind: 'aside'; readonly path: string; readonly content: DraftContent }
  | { readonly kind: 'edited'; readonly at: string; readonly value: string; readonly content: DraftContent }
  | { readonly kind: 'warned'; readonly warnings: readonly FieldFault[]; readonly content: DraftContent }
  | {
      readonly kind: 'saved' | 'autosaved' | 'unfinished' | 'finished';
      readonly content: DraftContent;
    };

interface Judged<Answers extends object> {
  readonly journey: Journey<Answers>;
  readonly content: DraftContent;
  readonly step: AnyStep<Answers>;
  readonly posted: PostedStep;
  readonly now: Temporal.Instant;
}

/** How a warning is told again: by its place, its key and what it is about. */
export const warningId = ({ name, key, given = {} }: FieldFault): string =>
  [name, key, ...Object.values(given)].join(':');

/** Judges a posted step against the draft as it is now: nothing is written here. */
export function judgePosted<Answers extends object>(
  journey: Journey<Answers>,
  content: DraftContent,
  step: AnyStep<Answers>,
  posted: PostedStep,
  now: Temporal.Instant,
): SaveOutcome {
  const judged = { journey, content, step, posted, now };
  const standing = standingOf(journey, content, now);
  const reached = mayReach(journey, standing, step.key);
  if (!reached && journey.order !== 'free') return { kind: 'unreachable' };
  const { fields, notes, revision } = recordOf(content, step.key);
  const given: StepGiven<Answers> = { notes, now, answers: standing.answers };
  const changedMeanwhile = revision > posted.revision && !saysTheSame(step, fields, posted, given);
  if (changedMeanwhile) return { kind: 'saved-elsewhere', savedElsewhere: fields };
  if (posted.intent.kind !== 'go-on') return keep(judged);
  return reached ? goOn(judged, given, posted.intent.accepted) : putBy(judged);
}

/** Nothing typed is lost because another tab changed what is asked for. */
const putBy = <Answers extends object>({ journey, content, step, posted, now }: Judged<Answers>) =>
  ({
    kind: 'put-by',
    content: withStepSaved(journey, content, { step, fields: posted.fields, finished: false }, now),
  }) as const;

/** The same form pressed twice finds its first press already tidied. */
function saysTheSame<Answers extends object>(
  step: AnyStep<Answers>,
  stored: FormFields,
  posted: PostedStep,
  given: StepGiven<Answers>,
): boolean {
  const sent = sentFields(step, posted);
  if (sameFields(stored, sent)) return true;
  const parsed = step.parse(posted.fields, given);
  return (
    parsed.ok &&
    step.tidy !== undefined &&
    sameFields(stored, step.tidy(parsed.value as never, given, posted.fields))
  );
}

/** Keeps the step without judging what was typed. */
function keep<Answers extends object>({ journey, content, step, posted, now }: Judged<Answers>): SaveOutcome {
  const { intent, fields } = posted;
  const after = (kept: FormFields) =>
    withStepSaved(journey, content, { step, fields: kept, finished: false }, now);
  switch (intent.kind) {
    case 'aside':
      return { kind: 'aside', path: intent.path, content: after(fields) };
    case 'edit': {
      const edited = step.edit?.(fields, intent.value) ?? { fields, at: step.key };
      return { kind: 'edited', at: edited.at, value: intent.value, content: after(edited.fields) };
    }
    case 'save':
      return { kind: 'saved', content: after(fields) };
    default:
      return { kind: 'autosaved', content: after(fields) };
  }
}

function goOn<Answers extends object>(
  { journey, content, step, posted, now }: Judged<Answers>,
  given: StepGiven<Answers>,
  accepted: readonly string[],
): SaveOutcome {
  const saved = (fields: FormFields, finished: boolean) =>
    withStepSaved(journey, content, { step, fields, finished }, now);
  const parsed = step.parse(posted.fields, given);
  if (!parsed.ok) return { kind: 'unfinished', content: saved(posted.fields, false) };
  const value = parsed.value as never;
  const finished = saved(step.tidy?.(value, given, posted.fields) ?? posted.fields, true);
  const warnings = [
    ...(step.warnings?.(value, given, posted.fields) ?? []),
    ...warningsOfVoid(journey, content, finished, now),
  ].filter((warning) => !accepted.includes(warningId(warning)));
  if (warnings.length > 0) return { kind: 'warned', warnings, content: saved(posted.fields, false) };
  return { kind: 'finished', content: finished };
}

/** The key of the warning that other steps, which hold something, will not be asked any more. */
export const stepVoid = 'journey.step-void';

function warningsOfVoid<Answers extends object>(
  journey: Journey<Answers>,
  before: DraftContent,
  after: DraftContent,
  now: Temporal.Instant,
): readonly FieldFault[] {
  return voidedSteps(standingOf(journey, before, now), standingOf(journey, after, now)).map((step) => ({
    name: step.key,
    key: stepVoid,
    given: { label: step.label },
  }));
}

/** Keeps a posted step in its locked draft, whatever its rules say of it. */
export async function savePosted<Answers extends object>(
  tx: Tx,
  journey: Journey<Answers>,
  saving: { readonly draft: Draft; readonly step: AnyStep<Answers>; readonly posted: PostedStep },
  now: Temporal.Instant,
): Promise<SaveOutcome> {
  const { draft, step, posted } = saving;
  const outcome = judgePosted(journey, draft, step, posted, now);
  if ('content' in outcome) {
    const { content, kind } = outcome;
    const lastStep =
      kind === 'finished'
        ? stepAfter(journey, content, step.key, now)
        : kind === 'put-by'
          ? draft.lastStep
          : step.key;
    const place = lastStep === undefined ? {} : { lastStep };
    await updateDraft(
      tx,
      journey,
      { id: draft.id, content, ...place, saved: kind === 'saved', savedAt: draft.savedAt },
      now,
    );
  }
  return outcome;
}

function stepAfter<Answers extends object>(
  journey: Journey<Answers>,
  content: DraftContent,
  key: string,
  now: Temporal.Instant,
): string {
  const { steps } = standingOf(journey, content, now);
  return steps[steps.findIndex(({ step }) => step.key === key) + 1]?.step.key ?? key;
}
