import { employerApplicationVisits } from './employer-applications.visits.ts';
import { employerEntranceVisits } from './employer-entrance.visits.ts';
import { employersVisits } from './employers.visits.ts';
import { vacancyOrderVisits } from './vacancy-orders.visits.ts';
import type { Visits } from './visits.ts';
import { employerWaysInVisits } from './ways-in.visits.ts';

/** What establishments see, and the counter’s pages about them. */
export const employersPages: Visits = {
  ...employerEntranceVisits,
  ...employerWaysInVisits,
  ...employersVisits,
  ...vacancyOrderVisits,
  ...employerApplicationVisits,
};
