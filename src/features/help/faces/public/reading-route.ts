import type { VNode } from 'preact';
import { type Crumb, showPage } from '#platform/http/answer.ts';
import type { PageRequest, Route } from '#platform/http/route.ts';

export interface PageToRead {
  /** Last part of the route's name. */
  readonly name: string;
  readonly path: string;
  /** The h1. */
  readonly title: string;
  /** Pages between トップ and this one. */
  readonly above?: readonly Crumb[];
  /** Its name on the site map, where that is not the title. */
  readonly siteMap?: string;
  readonly wide?: boolean;
}

/** A public page that anyone may read and that changes nothing. */
export const readingRoute = (
  { name, path, title, above = [], siteMap = title, wide = false }: PageToRead,
  bodyFor: (request: PageRequest) => VNode | Promise<VNode>,
): Route => ({
  name: `help.${name}`,
  method: 'GET',
  path,
  face: 'public',
  may: 'anyone',
  siteMap,
  handle: async (request) =>
    showPage({ title, crumbs: [...above, { label: title }], body: await bodyFor(request), wide }),
});
