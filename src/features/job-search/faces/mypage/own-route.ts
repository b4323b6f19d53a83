import { needsValidRegistration } from '#features/registration/index.ts';
import type { Answer } from '#platform/http/answer.ts';
import type { Route, SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';

type Needed = Parameters<typeof needsValidRegistration>[1];
type Handle = (request: SignedInRequest) => Promise<Answer>;

interface OwnPage {
  readonly needed: Needed;
  readonly name: string;
  readonly path: string;
  readonly siteMap?: string;
  readonly show: Handle;
  readonly submit?: Handle;
}

/** A page of My Page and its form, to be had while the registration is valid [REG-8]. */
export function ownRoutes(
  parts: Parts,
  { needed, name, path, siteMap, show, submit }: OwnPage,
): readonly Route[] {
  const facts = { path, face: 'mypage', may: 'signed-in' } as const;
  const page = { ...facts, name, method: 'GET', handle: show } as const;
  const routes = [needsValidRegistration(parts, needed, siteMap === undefined ? page : { ...page, siteMap })];
  if (submit === undefined) return routes;
  const form = { ...facts, name: `${name}.submit`, method: 'POST', handle: submit } as const;
  return [...routes, needsValidRegistration(parts, needed, form)];
}
