import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { type FormFields, fieldOf } from '#platform/http/route.ts';
import {
  type DraftContent,
  mayReach,
  recordOf,
  sameFields,
  standingOf,
  without,
  withStepSaved,
} from './draft.ts';
import { type Draft, updateDraft } from './drafts.store.ts';
import type { AnyStep, Journey } from './journey.ts';
import { checkKey, returnField, revisionField } from './step-pages.ts';

/** What a posted step asks for, apart from the fields of the step itself. */
export interface PostedStep {
  readonly fields: FormFields;
  readonly revision: number;
  readonly toCheck: boolean;
  /** The path of the further button that was pressed. */
  readonly aside: string | undefined;
}

export function readPosted<Answers extends object>(step: AnyStep<Answers>, form: FormFields): PostedStep {
  const asides = Object.entries(step.asides ?? {});
  const pressed = asides.find(([name]) => form[name] !== undefined);
  return {
    fields: without(form, [revisionField, returnField, ...asides.map(([name]) => name)]),
    revision: Number(fieldOf(form, revisionField)) || 0,
    toCheck: fieldOf(form, returnField) === checkKey,
    aside: pressed?.[1](fieldOf(form, pressed[0])),
  };
}

export type SaveOutcome =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'saved-elsewhere'; readonly savedElsewhere: FormFields }
  | { readonly kind: 'aside'; readonly path: string; readonly content: DraftContent }
  | { readonly kind: 'unfinished' | 'finished'; readonly content: DraftContent };

/** Judges a posted step against the draft as it is now: nothing is written here. */
export function judgePosted<Answers extends object>(
  journey: Journey<Answers>,
  content: DraftContent,
  step: AnyStep<Answers>,
  posted: PostedStep,
  now: Temporal.Instant,
): SaveOutcome {
  if (!mayReach(standingOf(journey, content, now), step.key)) return { kind: 'unreachable' };
  const { fields, notes, revision } = recordOf(content, step.key);
  const sent = without(posted.fields, step.secretFields ?? []);
  if (revision > posted.revision && !sameFields(fields, sent)) {
    return { kind: 'saved-elsewhere', savedElsewhere: fields };
  }
  const finished = posted.aside === undefined && step.parse(posted.fields, { notes, now }).ok;
  const after = withStepSaved(journey, content, { step, fields: posted.fields, finished }, now);
  if (posted.aside !== undefined) return { kind: 'aside', path: posted.aside, content: after };
  return { kind: finished ? 'finished' : 'unfinished', content: after };
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
  if ('content' in outcome) await updateDraft(tx, journey, { id: draft.id, content: outcome.content }, now);
  return outcome;
}
