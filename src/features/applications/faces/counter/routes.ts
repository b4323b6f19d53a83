import type { Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { counterNoShowRoutes } from './no-shows/no-shows.page.tsx';

/** What the counter does for an application: recommending, referring, deciding [STAFF-1]. */
export const counterRoutes = (parts: Parts): readonly Route[] => [...counterNoShowRoutes(parts)];
