import type { Answer } from '#platform/http/answer.ts';
import type { PageRequest, Route } from '#platform/http/route.ts';
import { savedKey } from './answer-saved.ts';
import { showCheck, submitCheck } from './check-page.ts';
import type { JourneyMount } from './journey-mount.ts';
import { showOverview, showSaved } from './overview-pages.ts';
import { checkKey } from './posted-step.ts';
import { begin, showBeginning, showStep, submitStep } from './step-handlers.ts';

type Handle<Answers extends object> = (
  mount: JourneyMount<Answers>,
  request: PageRequest,
) => Answer | Promise<Answer>;

interface RoutePair<Answers extends object> {
  /** After the name of the journey; empty for its beginning. */
  readonly name: string;
  readonly path: string;
  readonly show: Handle<Answers>;
  readonly submit?: Handle<Answers>;
  /** The first page of a journey without login shows nothing of anybody. */
  readonly personal?: boolean;
  /** Its POST holds its owner itself. */
  readonly holds?: boolean;
}

/** The routes of a journey: where it begins, each step of a draft, and the pages around them. */
export function journeyRoutes<Answers extends object>(mount: JourneyMount<Answers>): readonly Route[] {
  const { base, views, oneOfOwner } = mount;
  const draft = oneOfOwner === true ? base : `${base}/:draft`;
  const pairs: RoutePair<Answers>[] = [
    oneOfOwner === true
      ? { name: '', path: base, show: showOverview }
      : { name: '', path: base, show: showBeginning, submit: begin, personal: false },
    ...(oneOfOwner !== true && views.overview !== undefined
      ? [{ name: 'overview', path: draft, show: showOverview }]
      : []),
    {
      name: 'step',
      path: `${draft}/:step`,
      show: showStep,
      submit: submitStep,
      holds: mount.hold !== undefined,
    },
    ...(views.check === undefined
      ? []
      : [{ name: 'check', path: `${draft}/${checkKey}`, show: showCheck, submit: submitCheck }]),
    ...(views.saved === undefined ? [] : [{ name: 'saved', path: `${draft}/${savedKey}`, show: showSaved }]),
  ];
  return pairs.flatMap((pair) => routesOf(mount, pair));
}

function routesOf<Answers extends object>(
  mount: JourneyMount<Answers>,
  { name, path, show, submit, personal = true, holds = false }: RoutePair<Answers>,
): readonly Route[] {
  const { face, may, siteMap, signInPath = false } = mount;
  const ownName = name === '' ? mount.name : `${mount.name}.${name}`;
  const handled =
    (handle: Handle<Answers>) =>
    async (request: PageRequest): Promise<Answer> =>
      (await mount.admit?.(request)) ?? handle(mount, request);
  const facts = { path, face, may, personal };
  const onSiteMap = name === '' && siteMap !== undefined ? { siteMap } : {};
  const shown: Route = { ...facts, ...onSiteMap, name: ownName, method: 'GET', handle: handled(show) };
  if (submit === undefined) return [shown];
  const posts = { name: `${ownName}.submit`, method: 'POST', signInPath, personal: true } as const;
  const handle = holds
    ? async (request: PageRequest): Promise<Answer> => submit(mount, request)
    : handled(submit);
  return [shown, { ...facts, ...posts, handle }];
}
