import type { Route } from '#platform/http/route.ts';
import { GuidancePageView } from '../../guidance/guidance-page.view.tsx';
import type { PublicFacts } from '../../rules/public-facts.ts';
import { guidancePages } from './guidance-pages.ts';
import { readingRoute } from './reading-route.ts';

export const guidanceRoutes = (facts: PublicFacts): readonly Route[] =>
  guidancePages.map((page) => readingRoute(page, () => <GuidancePageView page={page} facts={facts} />));
