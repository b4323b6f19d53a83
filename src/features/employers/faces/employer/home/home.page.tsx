import { isOfferOpen } from '#features/ways-in/index.ts';
import { showPage } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import {
  type EmployerBlockSource,
  type EmployerWorkSource,
  listEmployerWork,
} from '../../../actions/list-employer-work.ts';
import { employerPaths } from '../../../rules/employer-paths.ts';
import { employerRoutes } from '../employer-routes.ts';
import { HomeView } from './home.view.tsx';

/** What other slices bring to the home of an establishment. */
export interface HomeSources {
  readonly work: readonly EmployerWorkSource[];
  readonly blocks: readonly EmployerBlockSource[];
}

/** /employer: what waits first, then a block of each slice [EMP-1]. */
export const homeRoutes = (parts: Parts, sources: HomeSources): readonly Route[] =>
  employerRoutes(parts, [
    {
      name: 'employers.home',
      method: 'GET',
      path: employerPaths.home,
      async handle({ establishment, user, session, query, formToken, now }) {
        const { reading } = parts.database;
        const { number } = establishment;
        const [work, blocks, offersWaysIn] = await Promise.all([
          listEmployerWork(reading, sources.work, number, now),
          Promise.all(sources.blocks.map((source) => source(reading, number, now))),
          isOfferOpen(reading, user.accountId),
        ]);
        return showPage({
          title: 'ホーム',
          crumbs: [{ label: 'ホーム' }],
          body: (
            <HomeView
              establishment={establishment}
              work={work}
              blocks={blocks}
              previousLoginAt={session.previousLoginAt}
              done={query['done']}
              offersWaysIn={offersWaysIn}
              formToken={formToken}
            />
          ),
        });
      },
    },
  ]);
