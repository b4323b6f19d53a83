import { documentsVisits } from './documents.visits.ts';
import { messagesVisits } from './messages.visits.ts';
import { mypageVisits } from './mypage.visits.ts';
import { ownApplicationsVisits } from './own-applications.visits.ts';
import { ownDataVisits } from './own-data.visits.ts';
import { ownRecordVisits } from './own-record.visits.ts';
import { ownRegistrationVisits } from './own-registration.visits.ts';
import { ownSearchesVisits } from './own-searches.visits.ts';
import { ownPortalLinkVisits } from './portal-link.visits.ts';
import type { Visits } from './visits.ts';
import { ownWaysInVisits } from './ways-in.visits.ts';

/** My Page, with its messages of all sides. */
export const jobSeekersPages: Visits = {
  ...mypageVisits,
  ...ownPortalLinkVisits,
  ...ownWaysInVisits,
  ...ownApplicationsVisits,
  ...ownDataVisits,
  ...ownRecordVisits,
  ...ownRegistrationVisits,
  ...ownSearchesVisits,
  ...documentsVisits,
  ...messagesVisits,
};
