import { type Answer, type CookieChange, goTo, showPage } from '#platform/http/answer.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { emptyContent, mayReach, standingOf } from './draft.ts';
import { type Draft, findDraft, insertDraft, lockDraft } from './drafts.store.ts';
import { beginAnew, goOn, lostQuery, showFaults, soughtBy, toOpenStep } from './going-on.ts';
import type { AnyStep } from './journey.ts';
import { type JourneyMount, stepPath } from './journey-mount.ts';
import { checkKey, returnField, showingOf, stepPage } from './step-pages.ts';
import { judgePosted, type PostedStep, readPosted, type SaveOutcome, savePosted } from './submit-step.ts';

type Mount<Answers extends object> = JourneyMount<Answers>;

export function showBeginning<Answers extends object>(mount: Mount<Answers>, request: PageRequest): Answer {
  const lost = request.query[lostQuery] !== undefined;
  const [first] = mount.journey.steps;
  const showing = { draftId: undefined, content: emptyContent, lost, ...keptFields(first, request) };
  return showPage(stepPage(mount, first, request, showing));
}

/** What the same person posted here after an earlier session had ended. */
const keptFields = <Answers extends object>(step: AnyStep<Answers>, { keptForm }: PageRequest) =>
  keptForm === undefined ? {} : { fields: readPosted(step, keptForm).fields };

/** The first POST makes the draft; a GET never does. */
export async function begin<Answers extends object>(
  mount: Mount<Answers>,
  request: PageRequest,
): Promise<Answer> {
  const { journey, owners, database } = mount;
  const [step] = journey.steps;
  const { owner, cookies } = owners.begin(request);
  const posted = readPosted(step, request.form);
  const outcome = judgePosted(journey, emptyContent, step, posted, request.now);
  const content = 'content' in outcome ? outcome.content : emptyContent;
  const draft = await database.transaction((tx) => insertDraft(tx, journey, { owner, content }, request.now));
  return withCookies(await afterSave(mount, request, { draft, step, posted, outcome }), cookies);
}

const withCookies = (answer: Answer, cookies: readonly CookieChange[]): Answer =>
  cookies.length === 0 ? answer : { ...answer, cookies: [...(answer.cookies ?? []), ...cookies] };

const stepNamed = <Answers extends object>(mount: Mount<Answers>, request: PageRequest) =>
  mount.journey.steps.find(({ key }) => key === request.params['step']);

export async function showStep<Answers extends object>(
  mount: Mount<Answers>,
  request: PageRequest,
): Promise<Answer> {
  const { journey, database } = mount;
  const draft = await findDraft(database.reading, journey, soughtBy(mount, request), request.now);
  if (draft === undefined) return beginAnew(mount);
  const step = stepNamed(mount, request);
  if (step === undefined || !mayReach(standingOf(journey, draft, request.now), step.key)) {
    return toOpenStep(mount, request, draft);
  }
  const toCheck = request.query[returnField] === checkKey;
  return showPage(
    stepPage(mount, step, request, { ...showingOf(draft), ...keptFields(step, request), toCheck }),
  );
}

export async function submitStep<Answers extends object>(
  mount: Mount<Answers>,
  request: PageRequest,
): Promise<Answer> {
  const { journey, database } = mount;
  const step = stepNamed(mount, request);
  if (step === undefined) return beginAnew(mount);
  const posted = readPosted(step, request.form);
  const saved = await database.transaction(async (tx) => {
    const draft = await lockDraft(tx, journey, soughtBy(mount, request), request.now);
    if (draft === undefined) return undefined;
    return { draft, outcome: await savePosted(tx, journey, { draft, step, posted }, request.now) };
  });
  if (saved !== undefined) return afterSave(mount, request, { ...saved, step, posted });
  // A first step that waited too long is taken all the same: what was typed is not lost.
  return step === journey.steps[0] ? begin(mount, request) : beginAnew(mount);
}

interface Saved<Answers extends object> {
  readonly draft: Draft;
  readonly step: AnyStep<Answers>;
  readonly posted: PostedStep;
  readonly outcome: SaveOutcome;
}

async function afterSave<Answers extends object>(
  mount: Mount<Answers>,
  request: PageRequest,
  { draft, step, posted, outcome }: Saved<Answers>,
): Promise<Answer> {
  const { toCheck, fields } = posted;
  switch (outcome.kind) {
    case 'unreachable':
      return toOpenStep(mount, request, draft);
    case 'aside':
      return goTo(outcome.path.startsWith('/') ? outcome.path : stepPath(mount.base, draft.id, outcome.path));
    case 'saved-elsewhere': {
      const { savedElsewhere } = outcome;
      const page = stepPage(mount, step, request, { ...showingOf(draft), fields, savedElsewhere, toCheck });
      return showPage(page, { status: 409 });
    }
    case 'unfinished':
      return showFaults(mount, request, { id: draft.id, content: outcome.content, step, toCheck });
    case 'finished':
      return goOn(mount, request, { id: draft.id, content: outcome.content, step, toCheck });
  }
}
