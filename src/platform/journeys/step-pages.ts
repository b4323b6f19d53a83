import type { FieldFault } from '#kernel/forms.ts';
import type { Page } from '#platform/http/answer.ts';
import type { FormFields, PageRequest } from '#platform/http/route.ts';
import { type DraftContent, recordOf, type Standing, standingOf } from './draft.ts';
import type { Draft } from './drafts.store.ts';
import type { AnyStep } from './journey.ts';
import { type JourneyMount, type JourneyProgress, type StepView, stepPath } from './journey-mount.ts';

export const revisionField = 'revision';
export const returnField = 'to';
export const checkKey = 'check';

/** What one showing of a step adds to the draft. */
export interface Showing {
  /** Undefined: the first step of a journey that has no draft yet. */
  readonly draftId: string | undefined;
  readonly content: DraftContent;
  readonly fields?: FormFields;
  readonly faults?: readonly FieldFault[];
  readonly savedElsewhere?: FormFields;
  readonly lost?: boolean;
  readonly toCheck?: boolean;
}

export const showingOf = (draft: Draft): Showing => ({ draftId: draft.id, content: draft });

/** The page of a step. */
export function stepPage<Answers extends object>(
  mount: JourneyMount<Answers>,
  step: AnyStep<Answers>,
  request: PageRequest,
  showing: Showing,
): Page {
  const { draftId, content } = showing;
  const standing = standingOf(mount.journey, content, request.now);
  const record = recordOf(content, step.key);
  const hidden = {
    [revisionField]: String(content.revision),
    ...(showing.toCheck === true ? { [returnField]: checkKey } : {}),
  };
  const view: StepView = {
    request,
    action: draftId === undefined ? mount.base : stepPath(mount.base, draftId, step.key),
    hidden,
    fields: showing.fields ?? record.fields,
    notes: record.notes,
    faults: showing.faults ?? [],
    progress: progressAt(mount, standing, step.key, draftId),
    back: stepBefore(mount, standing, step.key, draftId),
    savedElsewhere: showing.savedElsewhere,
    lost: showing.lost ?? false,
  };
  return mount.views.steps[step.key](view);
}

function stepBefore<Answers extends object>(
  mount: JourneyMount<Answers>,
  standing: Standing<Answers>,
  key: string,
  draftId: string | undefined,
): string | undefined {
  const index = standing.steps.findIndex(({ step }) => step.key === key);
  const before = standing.steps[index - 1];
  return before === undefined || draftId === undefined
    ? undefined
    : stepPath(mount.base, draftId, before.step.key);
}

/** Where the person is: done, here, still to come. */
function progressAt<Answers extends object>(
  mount: JourneyMount<Answers>,
  { steps }: Standing<Answers>,
  key: string,
  draftId: string | undefined,
): JourneyProgress {
  const here = steps.findIndex(({ step }) => step.key === key);
  const firstOpen = steps.findIndex(({ done }) => !done);
  const reach = firstOpen < 0 ? steps.length : firstOpen;
  const own = steps.map(({ step, done }, index) => {
    const state = index === here ? ('current' as const) : done ? ('done' as const) : ('next' as const);
    const linked = draftId !== undefined && index !== here && index <= reach;
    return {
      label: step.label,
      state,
      ...(linked ? { href: stepPath(mount.base, draftId, step.key) } : {}),
    };
  });
  const following = (mount.journey.following ?? []).map((label) => ({ label, state: 'next' as const }));
  return {
    step: here + 1,
    of: own.length + following.length,
    label: steps[here]?.step.label ?? '',
    steps: [...own, ...following],
  };
}
