import { showPage } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { aboutPath } from '../open-data-paths.ts';
import { OpenDataView, openDataTitle } from './open-data.view.tsx';

/** /open-data */
export const aboutRoute = ({ site }: Parts): Route => ({
  name: 'open-data.about',
  method: 'GET',
  path: aboutPath,
  face: 'public',
  may: 'anyone',
  siteMap: openDataTitle,
  handle: async () =>
    showPage({
      title: openDataTitle,
      crumbs: [{ label: openDataTitle }],
      body: <OpenDataView baseUrl={site.baseUrl} />,
    }),
});
