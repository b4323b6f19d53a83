import { attributesOf, formsOf } from '#kit/page-parts.ts';
import type { Visitor } from '#kit/visitor.ts';
import type { Route } from '#platform/http/route.ts';

/** `/not-me/:token` as a pattern; what stands in a path is decoded as the server does. */
const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replace(/[.]/gu, '\\.').replace(/:[a-z]+/giu, '[^/]+')}/?$`, 'u');

const pathOf = (address: string): string => address.split(/[?#]/u)[0] ?? '';

/** The route that answers an address; fixed words go before names, as in the server. */
export function routeAt(
  routes: readonly Route[],
  method: Route['method'],
  address: string,
): Route | undefined {
  const path = pathOf(address);
  const fitting = routes.filter((route) => route.method === method && patternOf(route.path).test(path));
  return [...fitting].sort((a, b) => a.path.split(':').length - b.path.split(':').length)[0];
}

/** Where the forms of a page lead that no route answers. */
export const deadForms = (routes: readonly Route[], html: string): readonly string[] =>
  formsOf(html)
    .flatMap(({ action, method, otherActions }) =>
      [action, ...otherActions].map(
        (address) => ({ address, method: method === 'post' ? 'POST' : 'GET' }) as const,
      ),
    )
    .filter(({ address, method }) => address !== '' && routeAt(routes, method, address) === undefined)
    .map(({ address, method }) => `${method} ${address}`);

const ownLinks = (html: string): readonly string[] =>
  attributesOf(html, 'a', 'href').filter((href) => /^(\/(?!\/)|#)/u.test(href));

const hasPlace = (html: string, name: string): boolean => name === '' || html.includes(` id="${name}"`);

/** Follows every link of the page that was not followed before; answers those that lead nowhere. */
export async function deadLinks(browser: Visitor, followed: Set<string>): Promise<readonly string[]> {
  const { html, url } = browser.page;
  const dead: string[] = [];
  for (const href of ownLinks(html)) {
    const [target = '', place = ''] = href.split('#');
    const isHere = target === '' || target === url;
    if (isHere && hasPlace(html, place)) continue;
    if (!isHere && followed.has(href)) continue;
    followed.add(href);
    const there = isHere ? browser.page : await browser.open(target);
    if (there.status !== 200 || !hasPlace(there.html, place)) dead.push(`${href} (${there.status})`);
  }
  return dead;
}
