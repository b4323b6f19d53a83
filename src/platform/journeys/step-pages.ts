import type { FieldFault } from '#kernel/forms.ts';
import type { Page } from '#platform/http/answer.ts';
import type { FormFields, PageRequest } from '#platform/http/route.ts';
import { type DraftContent, recordOf, type Standing, standingOf } from './draft.ts';
import type { Draft } from './drafts.store.ts';
import type { AnyStep } from './journey.ts';
import {
  type JourneyMount,
  type JourneyProgress,
  overviewPath,
  pathTo,
  type StepView,
} from './journey-mount.ts';
import { checkKey, returnField, revisionField } from './posted-step.ts';

/** What one showing of a step adds to the draft. */
export interface Showing {
  /** Undefined: the first step of a journey that has no draft yet. */
  readonly draftId: string | undefined;
  readonly content: DraftContent;
  readonly fields?: FormFields;
  /** The draft's revision that the fields were typed over; without it, the present one. */
  readonly revision?: number;
  readonly faults?: readonly FieldFault[];
  readonly warnings?: readonly FieldFault[];
  readonly savedElsewhere?: FormFields;
  readonly lost?: boolean;
  readonly toCheck?: boolean;
}

export const showingOf = (draft: Draft): Showing => ({ draftId: draft.id, content: draft });

export const editedQuery = 'edited';

/** The page of a step. */
export async function stepPage<Answers extends object>(
  mount: JourneyMount<Answers>,
  step: AnyStep<Answers>,
  request: PageRequest,
  showing: Showing,
): Promise<Page> {
  const { draftId, content, toCheck = false } = showing;
  const standing = standingOf(mount.journey, content, request.now);
  const record = recordOf(content, step.key);
  const hidden = {
    [revisionField]: String(showing.revision ?? content.revision),
    ...(toCheck ? { [returnField]: checkKey } : {}),
  };
  const known = draftId !== undefined || mount.oneOfOwner === true;
  const view: StepView = {
    request,
    action: known ? pathTo(mount, draftId ?? '', step.key) : mount.base,
    hidden,
    fields: showing.fields ?? record.fields,
    notes: record.notes,
    faults: showing.faults ?? [],
    warnings: showing.warnings ?? [],
    progress: progressAt(mount, standing, step.key, draftId),
    back: toCheck ? pathTo(mount, draftId ?? '', checkKey) : stepBefore(mount, standing, step.key, draftId),
    overview: known && mount.views.overview !== undefined ? overviewPath(mount, draftId ?? '') : undefined,
    savable: mount.views.saved !== undefined,
    edited: request.query[editedQuery],
    savedElsewhere: showing.savedElsewhere,
    lost: showing.lost ?? false,
    toCheck,
    restIsDone: standing.steps.every((one) => one.done || one.step.key === step.key),
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
  return before === undefined || draftId === undefined ? undefined : pathTo(mount, draftId, before.step.key);
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
  const reach = firstOpen < 0 || mount.journey.order === 'free' ? steps.length : firstOpen;
  const own = steps.map(({ step, done }, index) => {
    const state = index === here ? ('current' as const) : done ? ('done' as const) : ('next' as const);
    const linked = draftId !== undefined && index !== here && index <= reach;
    return { label: step.label, state, ...(linked ? { href: pathTo(mount, draftId, step.key) } : {}) };
  });
  const following = (mount.journey.following ?? []).map((label) => ({ label, state: 'next' as const }));
  return {
    step: here + 1,
    of: own.length + following.length,
    label: steps[here]?.step.label ?? '',
    steps: [...own, ...following],
  };
}
