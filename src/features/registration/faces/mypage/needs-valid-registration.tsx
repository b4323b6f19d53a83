import type { VNode } from 'preact';
import { registrationPaths } from '#features/accounts/index.ts';
import { registrationState } from '#features/job-seekers/index.ts';
import { type Answer, goTo, showPage } from '#platform/http/answer.ts';
import { keepForm } from '#platform/http/kept-forms.ts';
import type { Route, SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { becauseInvalid, type InvalidState, mayReactivate } from '../../rules/invalid-words.ts';
import { type UnavailableFunction, unavailableWhileInvalid } from '../../rules/unavailable-while-invalid.ts';
import { findOwnStanding, type OwnStanding } from '../../store/find-own-standing.query.ts';
import { recordPaths } from './record/record-paths.ts';
import { Reactivation } from './validity/reactivation.view.tsx';

type OwnRoute = Extract<Route, { readonly may: 'signed-in' }>;

/**
 * REG-8: stands before a route of My Page that is not to be had while the registration is invalid. Instead of it the
 * person reads why and how to go on; after 「有効にする」 they are where they wanted to be, with what they typed.
 */
export const needsValidRegistration = (
  parts: Parts,
  needed: UnavailableFunction,
  route: OwnRoute,
): OwnRoute => ({
  ...route,
  async handle(request) {
    const standing = await findOwnStanding(parts.database.reading, request.owner.id);
    if (standing === undefined) return goTo(registrationPaths.continue);
    const state = registrationState(standing, request.now);
    if (state.kind === 'valid') return route.handle(request);
    return refuse({ needed, request, standing, state, next: await wayBack(parts, route, request) });
  },
});

/** What was posted waits on the page of its form, which has the same address. */
async function wayBack(parts: Parts, route: OwnRoute, request: SignedInRequest): Promise<string> {
  if (route.method === 'GET') return request.url;
  const [path = recordPaths.home] = request.url.split('?');
  const kept = { session: request.session, path, form: request.form };
  return `${path}?kept=${await keepForm(parts.database.reading, kept, request.now)}`;
}

interface Refused {
  readonly needed: UnavailableFunction;
  readonly request: SignedInRequest;
  readonly standing: OwnStanding;
  readonly state: InvalidState;
  readonly next: string;
}

function refuse(refused: Refused): Answer {
  const title = `${unavailableWhileInvalid[refused.needed]}は、今は使えません`;
  const page = { title, crumbs: [{ label: title }], body: <RefusedView {...refused} title={title} /> };
  return showPage(page, { status: 403 });
}

function RefusedView({ needed, request, standing, state, next, title }: Refused & { title: string }): VNode {
  const { now, formToken } = request;
  const how = mayReactivate(state, now) ? '「有効にする」を押すと使えます。' : '';
  const reactivation = { state, validThrough: standing.valid_through, now, formToken, next };
  return (
    <>
      <PageHeading>{title}</PageHeading>
      <p>
        {becauseInvalid(state)}、{unavailableWhileInvalid[needed]}は使えません。{how}
      </p>
      <Reactivation {...reactivation} />
      <p>
        <a href={recordPaths.validity}>求職登録の有効／無効を見る</a>
      </p>
    </>
  );
}
