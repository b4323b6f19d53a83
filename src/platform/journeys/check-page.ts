import { type Answer, showPage } from '#platform/http/answer.ts';
import { fieldOf, type PageRequest } from '#platform/http/route.ts';
import { type DraftContent, type Standing, standingOf } from './draft.ts';
import { type Draft, findDraft } from './drafts.store.ts';
import { beginAnew, complete, soughtBy, toOpenStep } from './going-on.ts';
import { type JourneyMount, pathTo } from './journey-mount.ts';
import { checkKey, returnField, revisionField } from './posted-step.ts';

/** All answers on one page, each with a link to change it that comes back here. */
export async function showCheck<Answers extends object>(
  mount: JourneyMount<Answers>,
  request: PageRequest,
): Promise<Answer> {
  const { journey, database, views } = mount;
  const draft = await findDraft(database.reading, journey, soughtBy(mount, request), request.now);
  if (draft === undefined || views.check === undefined) return beginAnew(mount);
  const standing = standingOf(journey, draft, request.now);
  if (standing.open !== undefined) return toOpenStep(mount, request, draft);
  return checkPage(mount, request, { draft, standing, changedMeanwhile: false });
}

/** The draft's revision in which any answer was changed last. */
const lastChangeOf = ({ records }: DraftContent): number =>
  Math.max(0, ...Object.values(records).map(({ revision }) => revision));

async function checkPage<Answers extends object>(
  mount: JourneyMount<Answers>,
  request: PageRequest,
  shown: {
    readonly draft: Draft;
    readonly standing: Standing<Answers>;
    readonly changedMeanwhile: boolean;
  },
): Promise<Answer> {
  const { draft, standing, changedMeanwhile } = shown;
  const { steps, answers } = standing;
  const last = steps.at(-1)?.step;
  if (mount.views.check === undefined || last === undefined) return beginAnew(mount);
  const sections = steps.map(({ step }) => {
    const change = `${pathTo(mount, draft.id, step.key)}?${returnField}=${checkKey}`;
    const rows = step.summary?.(answers[step.key] as never) ?? [];
    return {
      label: step.label,
      rows: rows.map((row) => (row.name === undefined ? row : { ...row, change: `${change}#${row.name}` })),
      change,
    };
  });
  const page = await mount.views.check({
    request,
    action: pathTo(mount, draft.id, checkKey),
    hidden: { [revisionField]: String(lastChangeOf(draft)) },
    changedMeanwhile,
    sections,
    back: pathTo(mount, draft.id, last.key),
  });
  return showPage(page, changedMeanwhile ? { status: 409 } : {});
}

export async function submitCheck<Answers extends object>(
  mount: JourneyMount<Answers>,
  request: PageRequest,
): Promise<Answer> {
  const { journey, database } = mount;
  const draft = await findDraft(database.reading, journey, soughtBy(mount, request), request.now);
  if (draft === undefined) return beginAnew(mount);
  const standing = standingOf(journey, draft, request.now);
  if (standing.open !== undefined) return toOpenStep(mount, request, draft);
  const seen = fieldOf(request.form, revisionField);
  if (seen !== '' && Number(seen) < lastChangeOf(draft)) {
    return checkPage(mount, request, { draft, standing, changedMeanwhile: true });
  }
  return complete(mount, request, { id: draft.id, content: draft, answers: standing.answers as Answers });
}
