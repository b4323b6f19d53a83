import { type Answer, showPage } from '#platform/http/answer.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { standingOf } from './draft.ts';
import { findDraft } from './drafts.store.ts';
import { beginAnew, complete, soughtBy, toOpenStep } from './going-on.ts';
import { type JourneyMount, stepPath } from './journey-mount.ts';
import { checkKey } from './step-pages.ts';

/** All answers on one page, each with a link to change it that comes back here. */
export async function showCheck<Answers extends object>(
  mount: JourneyMount<Answers>,
  request: PageRequest,
): Promise<Answer> {
  const { journey, database, views, base } = mount;
  const draft = await findDraft(database.reading, journey, soughtBy(mount, request), request.now);
  if (draft === undefined || views.check === undefined) return beginAnew(mount);
  const { steps, open, answers } = standingOf(journey, draft, request.now);
  const last = steps.at(-1)?.step;
  if (open !== undefined || last === undefined) return toOpenStep(mount, request, draft);
  const sections = steps.map(({ step }) => ({
    label: step.label,
    rows: step.summary?.(answers[step.key] as never) ?? [],
    change: `${stepPath(base, draft.id, step.key)}?to=${checkKey}`,
  }));
  const action = stepPath(base, draft.id, checkKey);
  return showPage(views.check({ request, action, sections, back: stepPath(base, draft.id, last.key) }));
}

export async function submitCheck<Answers extends object>(
  mount: JourneyMount<Answers>,
  request: PageRequest,
): Promise<Answer> {
  const { journey, database } = mount;
  const draft = await findDraft(database.reading, journey, soughtBy(mount, request), request.now);
  if (draft === undefined) return beginAnew(mount);
  const { open, answers } = standingOf(journey, draft, request.now);
  if (open !== undefined) return toOpenStep(mount, request, draft);
  return complete(mount, request, { id: draft.id, content: draft, answers: answers as Answers });
}
