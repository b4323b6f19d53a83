import { registrationPaths } from '#features/accounts/index.ts';
import {
  publicationState,
  reactivateByOwner,
  registrationState,
  setInvalidByOwner,
} from '#features/job-seekers/index.ts';
import { japanDay, japaneseDeadline } from '#kernel/time.ts';
import { type Answer, goTo, showPage } from '#platform/http/answer.ts';
import { nextPath } from '#platform/http/next-path.ts';
import { fieldOf, type Route, type SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { findOwnStanding, type OwnStanding } from '../../../store/find-own-standing.query.ts';
import { recordPaths, settingsCrumb } from '../record/record-paths.ts';
import { EndValidityView, endTitle } from './end-validity.view.tsx';
import { endPath, ValidityView, validityTitle } from './validity.view.tsx';

interface Asked {
  readonly request: SignedInRequest;
  readonly standing: OwnStanding;
}

const validity = recordPaths.validity;

/** /mypage/settings/validity, /mypage/settings/validity/end: 有効／無効. */
export const validityRoutes = (parts: Parts): readonly Route[] => {
  const route = (
    name: string,
    method: Route['method'],
    path: string,
    handle: (asked: Asked) => Promise<Answer>,
  ): Route => ({
    name: `registration.${name}`,
    method,
    path,
    face: 'mypage',
    may: 'signed-in',
    async handle(request) {
      const standing = await findOwnStanding(parts.database.reading, request.owner.id);
      return standing === undefined ? goTo(registrationPaths.continue) : handle({ request, standing });
    },
  });
  return [
    route('validity', 'GET', validity, showValidity),
    route('validity.submit', 'POST', validity, (asked) => reactivate(parts, asked)),
    route('validity-end', 'GET', endPath, showEnd),
    route('validity-end.submit', 'POST', endPath, (asked) => end(parts, asked)),
  ];
};

async function showValidity({ request, standing }: Asked): Promise<Answer> {
  const { now, formToken, query } = request;
  const state = registrationState(standing, now);
  const shown = { standing, state, now, formToken, done: query['done'] };
  return showPage({
    title: validityTitle,
    crumbs: [settingsCrumb, { label: validityTitle }],
    body: <ValidityView {...shown} />,
  });
}

/** Pressed twice, too late, or joined meanwhile: the page says how it stands. */
async function reactivate(parts: Parts, { request, standing }: Asked): Promise<Answer> {
  const { actor, now, form } = request;
  const done = await parts.database.transaction((tx) => reactivateByOwner(tx, standing.number, actor, now));
  if (!done.ok) return goTo(validity);
  return goTo(nextPath(fieldOf(form, 'next'), recordPaths.home) ?? `${validity}?done=valid`);
}

async function showEnd({ request, standing }: Asked): Promise<Answer> {
  const { now, formToken } = request;
  const state = registrationState(standing, now);
  if (state.kind !== 'valid') return goTo(validity);
  const ended = { ...standing, invalid_since: japanDay(now), invalid_reason: 'owner' } as const;
  const { mayReactivateUntil: until } = { mayReactivateUntil: undefined, ...registrationState(ended, now) };
  const isPublic = publicationState(standing, standing.publication, now) === 'public';
  const shown = { state, isPublic, formToken, until: until === undefined ? '' : japaneseDeadline(until) };
  return showPage({
    title: endTitle,
    crumbs: [settingsCrumb, { label: validityTitle, href: validity }, { label: endTitle }],
    body: <EndValidityView {...shown} />,
  });
}

async function end(parts: Parts, { request, standing }: Asked): Promise<Answer> {
  const { actor, now } = request;
  await parts.database.transaction((tx) => setInvalidByOwner(tx, standing.number, actor, now));
  return goTo(`${validity}?done=invalid`);
}
