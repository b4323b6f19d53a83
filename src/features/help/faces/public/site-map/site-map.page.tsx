import type { Route } from '#platform/http/route.ts';
import { publicPaths } from '../../../rules/public-paths.ts';
import type { SiteMapEntry } from '../../../rules/site-map-groups.ts';
import { readingRoute } from '../reading-route.ts';
import { SiteMapView, siteMapTitle } from './site-map.view.tsx';

const entryOf = ({ siteMap, method, path, face }: Route): readonly SiteMapEntry[] =>
  siteMap === undefined || method !== 'GET' ? [] : [{ title: siteMap, path, face }];

/** All routes are asked for at each visit, because the last slice mounts after this one. */
export const siteMapRoute = (allRoutes: () => readonly Route[]): Route =>
  readingRoute({ name: 'site-map', path: publicPaths.siteMap, title: siteMapTitle }, () => (
    <SiteMapView entries={allRoutes().flatMap(entryOf)} />
  ));
