import { registrationPaths } from '#features/accounts/index.ts';
import { needsValidRegistration } from '#features/registration/index.ts';
import { type Answer, goTo, problem, showPage } from '#platform/http/answer.ts';
import type { Route, SignedInRequest } from '#platform/http/route.ts';
import { journeyRoutes } from '#platform/journeys/journey-routes.ts';
import type { Parts } from '#platform/parts.ts';
import { isReferral } from '../../../rules/channels.ts';
import { findApplicationTo } from '../../../store/applications.store.ts';
import { activityCrumb, applyPath, ownApplicationPath } from '../own-paths.ts';
import { findOwn } from '../own-person.ts';
import { shownToPerson, titleOf } from '../vacancy-facts.view.tsx';
import { applyMount } from './apply.mount.tsx';
import { applyTitle } from './apply.view.tsx';
import { CannotApplyView } from './cannot-apply.view.tsx';
import { type Applying, findApplying } from './find-applying.ts';

const pages = [
  { key: '', method: 'GET' },
  { key: 'step', method: 'GET' },
  { key: 'step', method: 'POST' },
  { key: 'check', method: 'GET' },
  { key: 'check', method: 'POST' },
  { key: 'saved', method: 'GET' },
] as const;

const pathOf = (key: (typeof pages)[number]['key']): string =>
  [applyPath(':vacancy'), ...(key === '' ? [] : [key === 'step' ? ':step' : key])].join('/');

const nameOf = (key: string, method: string): string =>
  `applications.apply${key === '' ? '' : `.${key}`}${method === 'POST' ? '.submit' : ''}`;

/** /mypage/applications/new/…: the same screens for each vacancy, with a draft of its own [REFER-2] [REFER-3]. */
export const applyRoutes = (parts: Parts): readonly Route[] =>
  pages.map(({ key, method }) => {
    const facts = {
      name: nameOf(key, method),
      method,
      path: pathOf(key),
      ...({ face: 'mypage', may: 'signed-in' } as const),
    };
    return { ...facts, handle: (request: SignedInRequest) => handle(parts, facts, request) };
  });

type ApplyRoute = Omit<Parameters<typeof needsValidRegistration>[2], 'handle'>;

/** Applying needs a valid registration, under the name of the way that is open to this person [REG-8]. */
async function handle(parts: Parts, facts: ApplyRoute, request: SignedInRequest): Promise<Answer> {
  const own = await findOwn(parts, request);
  if (own === undefined) return goTo(registrationPaths.continue);
  const applying = await findApplying(parts, own);
  if (applying === undefined) return problem('not-found');
  const needed = isReferral(applying.channel) ? 'online-referral' : 'self-application';
  const route = { ...facts, handle: () => answer(parts, applying, facts.name) };
  return needsValidRegistration(parts, needed, route).handle(request);
}

/** What the journey of this vacancy answers; where nobody may apply, why, and what to do. */
async function answer(parts: Parts, applying: Applying, name: string): Promise<Answer> {
  const { request } = applying.own;
  if (!applying.may.ok) return refuse(parts, applying, applying.may.fault);
  const route = journeyRoutes(applyMount(parts, applying)).find((one) => one.name === name);
  return route === undefined ? problem('not-found') : route.handle(request);
}

type Fault = Extract<Applying['may'], { readonly ok: false }>['fault'];

async function refuse(parts: Parts, { own, record }: Applying, fault: Fault): Promise<Answer> {
  const found = await findApplicationTo(parts.database.reading, own.numbers, record.vacancy.id);
  if (fault === 'application.exists' && found !== undefined) {
    return goTo(`${ownApplicationPath(found.id)}?done=exists`);
  }
  const vacancyTitle = titleOf(shownToPerson(record, 'office'));
  return showPage(
    {
      title: applyTitle,
      crumbs: [activityCrumb, { label: applyTitle }],
      body: <CannotApplyView fault={fault} vacancyTitle={vacancyTitle} />,
    },
    { status: fault === 'application.vacancy-over' ? 410 : 403 },
  );
}
