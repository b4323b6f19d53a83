import { japanDay } from '#kernel/time.ts';
import type { Route } from '#platform/http/route.ts';
import { publicPaths } from '../../../rules/public-paths.ts';
import { readingRoute } from '../reading-route.ts';
import { CalendarYearsView, calendarYearsTitle } from './calendar-years.view.tsx';

export const calendarYearsRoute: Route = readingRoute(
  { name: 'calendar-years', path: publicPaths.calendarYears, title: calendarYearsTitle },
  ({ now }) => <CalendarYearsView thisYear={japanDay(now).year} />,
);
