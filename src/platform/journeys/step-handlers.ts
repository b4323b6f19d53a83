import { type Answer, type CookieChange, goTo, problem, showPage } from '#platform/http/answer.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { answerSaved } from './answer-saved.ts';
import { emptyContent, mayReach, standingOf } from './draft.ts';
import { beginOnlyDraft, findDraft, insertDraft, lockDraft } from './drafts.store.ts';
import { beginAnew, lostQuery, soughtBy, toOpenStep, toOverview } from './going-on.ts';
import type { AnyStep } from './journey.ts';
import type { JourneyMount } from './journey-mount.ts';
import { checkKey, type PostedStep, readPosted, returnField } from './posted-step.ts';
import { type Showing, showingOf, stepPage } from './step-pages.ts';
import { judgePosted, savePosted } from './submit-step.ts';

type Mount<Answers extends object> = JourneyMount<Answers>;

const readForm = <Answers extends object>(
  mount: Mount<Answers>,
  step: AnyStep<Answers>,
  form: PageRequest['form'],
): PostedStep => readPosted(step, form, mount.views.saved !== undefined);

export async function showBeginning<Answers extends object>(
  mount: Mount<Answers>,
  request: PageRequest,
): Promise<Answer> {
  const lost = request.query[lostQuery] !== undefined;
  const [first] = mount.journey.steps;
  const showing = { draftId: undefined, content: emptyContent, lost, ...keptFields(mount, first, request) };
  return showPage(await stepPage(mount, first, request, showing));
}

/**
 * What the same person posted here after an earlier session had ended, over the draft of that moment: what was saved
 * elsewhere since is not overwritten.
 */
const keptFields = <Answers extends object>(
  mount: Mount<Answers>,
  step: AnyStep<Answers>,
  { keptForm }: PageRequest,
): Partial<Showing> => {
  if (keptForm === undefined) return {};
  const { fields, revision, toCheck } = readForm(mount, step, keptForm);
  return { fields, revision, toCheck };
};

/** The first POST makes the draft; a GET never does. */
export async function begin<Answers extends object>(
  mount: Mount<Answers>,
  request: PageRequest,
): Promise<Answer> {
  const { journey, owners, database } = mount;
  const [step] = journey.steps;
  const posted = readForm(mount, step, request.form);
  if (isTooLarge(mount, posted)) return problem('too-large');
  const { owner, cookies } = owners.begin(request);
  const outcome = judgePosted(journey, emptyContent, step, posted, request.now);
  const content = 'content' in outcome ? outcome.content : emptyContent;
  const begun = { owner, content, saved: outcome.kind === 'saved' };
  const draft = await database.transaction((tx) => insertDraft(tx, journey, begun, request.now));
  return withCookies(await answerSaved(mount, request, { draft, step, posted, outcome }), cookies);
}

/** A draft is kept for hours: what somebody without a login may leave in it is small. */
const isTooLarge = <Answers extends object>({ owners }: Mount<Answers>, { fields }: PostedStep): boolean =>
  Buffer.byteLength(JSON.stringify(fields)) > owners.mostBytesAStep;

const withCookies = (answer: Answer, cookies: readonly CookieChange[]): Answer =>
  cookies.length === 0 ? answer : { ...answer, cookies: [...(answer.cookies ?? []), ...cookies] };

const stepNamed = <Answers extends object>(mount: Mount<Answers>, request: PageRequest) =>
  mount.journey.steps.find(({ key }) => key === request.params['step']);

export async function showStep<Answers extends object>(
  mount: Mount<Answers>,
  request: PageRequest,
): Promise<Answer> {
  const { journey, database, oneOfOwner } = mount;
  const draft = await findDraft(database.reading, journey, soughtBy(mount, request), request.now);
  const step = stepNamed(mount, request);
  if (draft === undefined && oneOfOwner !== true) return beginAnew(mount);
  const content = draft ?? emptyContent;
  if (step === undefined || !mayReach(journey, standingOf(journey, content, request.now), step.key)) {
    if (draft === undefined) return goTo(mount.base);
    const isFree = step !== undefined && journey.order === 'free';
    return (isFree ? toOverview(mount, draft.id, step.key) : undefined) ?? toOpenStep(mount, request, draft);
  }
  const kept = keptFields(mount, step, request);
  const toCheck = request.query[returnField] === checkKey || kept.toCheck === true;
  const showing = draft === undefined ? { draftId: undefined, content } : showingOf(draft);
  return showPage(await stepPage(mount, step, request, { ...showing, ...kept, toCheck }));
}

export async function submitStep<Answers extends object>(
  mount: Mount<Answers>,
  request: PageRequest,
): Promise<Answer> {
  const { journey, database, oneOfOwner } = mount;
  const step = stepNamed(mount, request);
  if (step === undefined) return beginAnew(mount);
  const posted = readForm(mount, step, request.form);
  if (isTooLarge(mount, posted)) return problem('too-large');
  const sought = soughtBy(mount, request);
  const saved = await database.transaction(async (tx) => {
    if ((await mount.hold?.(tx, request)) === false) return 'ownerless';
    const draft =
      (await lockDraft(tx, journey, sought, request.now)) ??
      (oneOfOwner === true ? await beginOnlyDraft(tx, journey, sought, request.now) : undefined);
    if (draft === undefined) return undefined;
    const outcome = await savePosted(tx, journey, { draft, step, posted }, request.now);
    if (outcome.kind === 'saved') await mount.onSave?.(tx, request, draft);
    return { draft, outcome };
  });
  // The page, asked for anew, says why.
  if (saved === 'ownerless') return goTo(request.url);
  if (saved !== undefined) return answerSaved(mount, request, { ...saved, step, posted });
  // A first step that waited too long is taken all the same: what was typed is not lost.
  return step === journey.steps[0] ? begin(mount, request) : beginAnew(mount);
}
