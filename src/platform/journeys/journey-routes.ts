import type { Answer } from '#platform/http/answer.ts';
import type { PageRequest, Route } from '#platform/http/route.ts';
import { showCheck, submitCheck } from './check-page.ts';
import type { JourneyMount } from './journey-mount.ts';
import { begin, showBeginning, showStep, submitStep } from './step-handlers.ts';
import { checkKey } from './step-pages.ts';

type Handle<Answers extends object> = (
  mount: JourneyMount<Answers>,
  request: PageRequest,
) => Answer | Promise<Answer>;

/** The routes of a journey: its first step without a draft, each step of a draft, and the check page. */
export function journeyRoutes<Answers extends object>(mount: JourneyMount<Answers>): readonly Route[] {
  const { base, name, face, may, siteMap, signInPath = false, views } = mount;
  const route = (
    kind: { readonly name: string; readonly path: string; readonly personal?: boolean },
    show: Handle<Answers>,
    submit: Handle<Answers>,
  ): readonly Route[] => {
    const facts = { path: kind.path, face, may, personal: kind.personal ?? true };
    return [
      {
        ...facts,
        name: kind.name,
        method: 'GET',
        handle: async (request: PageRequest) => show(mount, request),
      },
      {
        ...facts,
        name: `${kind.name}.submit`,
        method: 'POST',
        signInPath,
        personal: true,
        handle: async (request: PageRequest) => submit(mount, request),
      },
    ];
  };
  const [first, ...others] = route({ name, path: base, personal: false }, showBeginning, begin);
  return [
    ...(first === undefined ? [] : [siteMap === undefined ? first : { ...first, siteMap }]),
    ...others,
    ...route({ name: `${name}.step`, path: `${base}/:draft/:step` }, showStep, submitStep),
    ...(views.check === undefined
      ? []
      : route({ name: `${name}.check`, path: `${base}/:draft/${checkKey}` }, showCheck, submitCheck)),
  ];
}
