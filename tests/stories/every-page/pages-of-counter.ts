import { counterVisits } from './counter.visits.ts';
import { counterRecordVisits } from './counter-record.visits.ts';
import { counterRegistrationVisits } from './counter-registration.visits.ts';
import { onePersonVisits } from './one-person.visits.ts';
import { counterPortalLinkVisits } from './portal-link.visits.ts';
import { staffVisits } from './staff.visits.ts';
import type { Visits } from './visits.ts';

/** What staff see. */
export const counterPages: Visits = {
  ...staffVisits,
  ...counterVisits,
  ...onePersonVisits,
  ...counterPortalLinkVisits,
  ...counterRegistrationVisits,
  ...counterRecordVisits,
};
