import type { FieldFault } from '#kernel/forms.ts';
import { type Answer, goTo, showPage } from '#platform/http/answer.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { answersBefore, type DraftContent, recordOf, standingOf } from './draft.ts';
import type { AnyStep } from './journey.ts';
import { type JourneyMount, overviewPath, pathTo } from './journey-mount.ts';
import { checkKey } from './posted-step.ts';
import { stepPage } from './step-pages.ts';

export const lostQuery = 'lost';

type Mount<Answers extends object> = JourneyMount<Answers>;

/** The draft is not there (any more), or not this person's. */
export const beginAnew = <Answers extends object>(mount: Mount<Answers>): Answer =>
  goTo(`${mount.base}?${lostQuery}=yes`);

export const soughtBy = <Answers extends object>(mount: Mount<Answers>, request: PageRequest) => ({
  id: mount.oneOfOwner === true ? undefined : (request.params['draft'] ?? ''),
  owner: mount.owners.find(request),
});

/** A step that is not asked for now. */
export const notAskedQuery = 'not-asked';

/** To the list of all steps, which says that this one is not asked for now; undefined where there is none. */
export const toOverview = <Answers extends object>(
  mount: Mount<Answers>,
  draftId: string,
  notAsked: string,
): Answer | undefined =>
  mount.views.overview === undefined
    ? undefined
    : goTo(`${overviewPath(mount, draftId)}?${new URLSearchParams({ [notAskedQuery]: notAsked })}`);

type KnownDraft = { readonly id: string } & DraftContent;

/** A step further than the person is, or one that does not apply, leads to the first that is not finished. */
export function toOpenStep<Answers extends object>(
  mount: Mount<Answers>,
  request: PageRequest,
  draft: KnownDraft,
): Answer {
  const { open, steps } = standingOf(mount.journey, draft, request.now);
  if (open !== undefined && mount.journey.order === 'free' && mount.views.overview !== undefined) {
    return goTo(overviewPath(mount, draft.id));
  }
  const atTheEnd = mount.views.check === undefined ? steps.at(-1)?.step.key : checkKey;
  return goTo(pathTo(mount, draft.id, open?.key ?? atTheEnd ?? ''));
}

/** A step that was just kept. */
export interface KeptStep<Answers extends object> {
  readonly id: string;
  readonly content: DraftContent;
  readonly step: AnyStep<Answers>;
  readonly toCheck: boolean;
}

export async function showFaults<Answers extends object>(
  mount: Mount<Answers>,
  request: PageRequest,
  { id, content, step, toCheck }: KeptStep<Answers>,
): Promise<Answer> {
  const { fields, notes } = recordOf(content, step.key);
  const answers = answersBefore(standingOf(mount.journey, content, request.now), step.key);
  const parsed = step.parse(fields, { notes, now: request.now, answers });
  const faults = parsed.ok ? [] : parsed.fault;
  const page = await stepPage(mount, step, request, { draftId: id, content, faults, toCheck });
  return showPage({ ...page, hasErrors: true });
}

/** Orange: everything is right by the rules, but should be looked at once more. */
export async function showWarnings<Answers extends object>(
  mount: Mount<Answers>,
  request: PageRequest,
  { id, content, step, toCheck }: KeptStep<Answers>,
  warnings: readonly FieldFault[],
): Promise<Answer> {
  return showPage(await stepPage(mount, step, request, { draftId: id, content, warnings, toCheck }));
}

/** After a finished step: the next one; from the last, or on the way back to it, the check page or the end. */
export async function goOn<Answers extends object>(
  mount: Mount<Answers>,
  request: PageRequest,
  { id, content, step, toCheck }: KeptStep<Answers>,
): Promise<Answer> {
  const { steps, open, answers } = standingOf(mount.journey, content, request.now);
  const next = steps[steps.findIndex((one) => one.step.key === step.key) + 1]?.step;
  const target = toCheck ? open : (next ?? open);
  if (target !== undefined) {
    const onTheWay = toCheck ? `?to=${checkKey}` : '';
    return goTo(`${pathTo(mount, id, target.key)}${onTheWay}`);
  }
  if (mount.views.check !== undefined) return goTo(pathTo(mount, id, checkKey));
  return complete(mount, request, { id, content, answers: answers as Answers });
}

/** Only called when no step is open, so that every answer that applies is there. */
export async function complete<Answers extends object>(
  mount: Mount<Answers>,
  request: PageRequest,
  {
    id,
    content,
    answers,
  }: { readonly id: string; readonly content: DraftContent; readonly answers: Answers },
): Promise<Answer> {
  const completed = await mount.complete(request, answers, id);
  if (completed.ok) return completed.value;
  const { faults, failedAttempt = false } = completed.fault;
  const step = mount.journey.steps.find(({ key }) => key === completed.fault.step) ?? mount.journey.steps[0];
  const page = await stepPage(mount, step, request, { draftId: id, content, faults });
  return showPage({ ...page, hasErrors: true }, { failedAttempt });
}
