import type { Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { counterApplicationsRoutes } from './applications/applications.page.tsx';
import { certificateCheckRoutes } from './certificates/certificates.page.tsx';
import { counterLetterRoutes } from './letter/letter.page.tsx';
import { counterNoShowRoutes } from './no-shows/no-shows.page.tsx';
import { recommendationRoutes } from './recommendations/recommendations.page.tsx';
import { referralRoutes } from './referral/referral.page.tsx';

/** What the counter does for an application: recommending, referring, deciding [STAFF-1]. */
export const counterRoutes = (parts: Parts): readonly Route[] => [
  ...recommendationRoutes(parts),
  ...counterApplicationsRoutes(parts),
  ...referralRoutes(parts),
  ...counterLetterRoutes(parts),
  ...counterNoShowRoutes(parts),
  ...certificateCheckRoutes(parts),
];
