import type { Tx } from '#platform/database/database.ts';
import type { Route } from '#platform/http/route.ts';
import type { OfficeOnPublicList } from '../../../rules/office-on-public-list.ts';
import { publicPaths } from '../../../rules/public-paths.ts';
import { readingRoute } from '../reading-route.ts';
import { OfficesView, officesTitle } from './offices.view.tsx';

/** The offices are another slice's; its door is handed in. */
export interface OfficeSource {
  readonly reading: Tx;
  listOffices(tx: Tx): Promise<readonly OfficeOnPublicList[]>;
}

export const officesRoute = ({ reading, listOffices }: OfficeSource): Route =>
  readingRoute({ name: 'offices', path: publicPaths.offices, title: officesTitle }, async ({ query }) => (
    <OfficesView offices={await listOffices(reading)} typed={query['place'] ?? ''} />
  ));
