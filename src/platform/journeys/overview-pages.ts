import { type Answer, goTo, showPage } from '#platform/http/answer.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { type DraftContent, emptyContent, mayReach, recordOf, saysNothing, standingOf } from './draft.ts';
import { findDraft } from './drafts.store.ts';
import { beginAnew, lostQuery, notAskedQuery, soughtBy } from './going-on.ts';
import { type JourneyMount, type OverviewView, overviewPath, pathTo } from './journey-mount.ts';
import { checkKey } from './posted-step.ts';

/** The list of all steps: what is done, begun, not begun. */
export async function showOverview<Answers extends object>(
  mount: JourneyMount<Answers>,
  request: PageRequest,
): Promise<Answer> {
  const { journey, database, views, oneOfOwner } = mount;
  const draft = await findDraft(database.reading, journey, soughtBy(mount, request), request.now);
  if (views.overview === undefined || (draft === undefined && oneOfOwner !== true)) return beginAnew(mount);
  const { steps, open } = standingOf(journey, draft ?? emptyContent, request.now);
  const id = draft?.id ?? '';
  const page = await views.overview({
    request,
    steps: steps.map(({ step, state }) => ({ label: step.label, state, href: pathTo(mount, id, step.key) })),
    check: open === undefined ? pathTo(mount, id, checkKey) : undefined,
    goOn: pathTo(
      mount,
      id,
      placeToGoOn(
        steps.map(({ step }) => step.key),
        draft?.lastStep,
        // Where nothing has to be typed every step is done, but nothing is there to be checked yet.
        draft === undefined ? steps[0]?.step.key : open?.key,
      ),
    ),
    savedAt: draft?.savedAt,
    begun: steps.some(({ state }) => state !== 'not-begun'),
    lost: request.query[lostQuery] !== undefined,
    notAsked: notAskedOf(mount, draft ?? emptyContent, request),
  });
  return showPage(page);
}

/** The step that led here because it is not asked for now. */
function notAskedOf<Answers extends object>(
  { journey }: JourneyMount<Answers>,
  content: DraftContent,
  request: PageRequest,
): OverviewView['notAsked'] {
  const step = journey.steps.find(({ key }) => key === request.query[notAskedQuery]);
  if (step === undefined || mayReach(journey, standingOf(journey, content, request.now), step.key)) {
    return undefined;
  }
  return { label: step.label, holdsSomething: !saysNothing(step, recordOf(content, step.key).fields) };
}

/** The step the person was at, while it applies; else the first that is open; at the end, the check page. */
const placeToGoOn = (
  keys: readonly string[],
  lastStep: string | undefined,
  open: string | undefined,
): string =>
  open === undefined ? checkKey : lastStep !== undefined && keys.includes(lastStep) ? lastStep : open;

/** After 「一時保存」. */
export async function showSaved<Answers extends object>(
  mount: JourneyMount<Answers>,
  request: PageRequest,
): Promise<Answer> {
  const { journey, database, views } = mount;
  const draft = await findDraft(database.reading, journey, soughtBy(mount, request), request.now);
  if (draft === undefined) return beginAnew(mount);
  const overview = overviewPath(mount, draft.id);
  if (views.saved === undefined || draft.savedAt === undefined) return goTo(overview);
  const goOn = pathTo(mount, draft.id, draft.lastStep ?? journey.steps[0].key);
  return showPage(await views.saved({ request, savedAt: draft.savedAt, goOn, overview }));
}
