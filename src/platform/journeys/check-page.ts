import { type Answer, showPage } from '#platform/http/answer.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { standingOf } from './draft.ts';
import { findDraft } from './drafts.store.ts';
import { beginAnew, complete, soughtBy, toOpenStep } from './going-on.ts';
import { type JourneyMount, pathTo } from './journey-mount.ts';
import { checkKey, returnField } from './posted-step.ts';

/** All answers on one page, each with a link to change it that comes back here. */
export async function showCheck<Answers extends object>(
  mount: JourneyMount<Answers>,
  request: PageRequest,
): Promise<Answer> {
  const { journey, database, views } = mount;
  const draft = await findDraft(database.reading, journey, soughtBy(mount, request), request.now);
  if (draft === undefined || views.check === undefined) return beginAnew(mount);
  const { steps, open, answers } = standingOf(journey, draft, request.now);
  const last = steps.at(-1)?.step;
  if (open !== undefined || last === undefined) return toOpenStep(mount, request, draft);
  const sections = steps.map(({ step }) => {
    const change = `${pathTo(mount, draft.id, step.key)}?${returnField}=${checkKey}`;
    const rows = step.summary?.(answers[step.key] as never) ?? [];
    return {
      label: step.label,
      rows: rows.map((row) => (row.name === undefined ? row : { ...row, change: `${change}#${row.name}` })),
      change,
    };
  });
  const action = pathTo(mount, draft.id, checkKey);
  return showPage(views.check({ request, action, sections, back: pathTo(mount, draft.id, last.key) }));
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
