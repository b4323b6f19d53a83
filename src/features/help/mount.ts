import type { Tx } from '#platform/database/database.ts';
import type { Route } from '#platform/http/route.ts';
import type { Feature, Parts } from '#platform/parts.ts';
import { calendarYearsRoute } from './faces/public/calendar-years/calendar-years.page.tsx';
import { documentRoutes } from './faces/public/documents/document.page.tsx';
import { frontRoute } from './faces/public/front/front.page.tsx';
import { guidanceRoutes } from './faces/public/guidance.page.tsx';
import { officesRoute } from './faces/public/offices/offices.page.tsx';
import { questionsRoute } from './faces/public/questions/questions.page.tsx';
import { siteMapRoute } from './faces/public/site-map/site-map.page.tsx';
import type { OfficeOnPublicList } from './rules/office-on-public-list.ts';

export interface HelpNeeds {
  /** The door of the offices. */
  listOffices(tx: Tx): Promise<readonly OfficeOnPublicList[]>;
  /** Every route of every slice, for the site map. */
  allRoutes(): readonly Route[];
}

/** The public pages: front page, guidance, documents (TOP-1 to TOP-7, TOP-9). */
export const mountHelp = ({ site, database }: Parts, { listOffices, allRoutes }: HelpNeeds): Feature => ({
  name: 'help',
  routes: [
    frontRoute,
    ...guidanceRoutes(site),
    questionsRoute(site),
    officesRoute({ reading: database.reading, listOffices }),
    calendarYearsRoute,
    ...documentRoutes,
    siteMapRoute(allRoutes),
  ],
});
