import type { Feature, Parts } from '#platform/parts.ts';
import { counterRoutes } from './faces/counter/routes.ts';
import { employerApplicationRoutes } from './faces/employer/routes.ts';
import { ownApplicationsRoutes } from './faces/mypage/routes.ts';
import { expireInvitations } from './jobs/expire-invitations.sweep.ts';
import { publishEarlierRecords } from './jobs/publish-earlier-records.sweep.ts';
import { remindEmployers } from './jobs/remind-employers.sweep.ts';
import { applicationNewsMail } from './mails/application-news.mail.ts';
import { invitationNewsMail } from './mails/invitation-news.mail.ts';
import { registrationEndedMail } from './mails/registration-ended.mail.ts';

/** From a vacancy to a person at work: recommendations, requests, applications, letters, results and no-shows. */
export const mountApplications = (parts: Parts): Feature => ({
  name: 'applications',
  routes: [...ownApplicationsRoutes(parts), ...counterRoutes(parts), ...employerApplicationRoutes(parts)],
  mails: [applicationNewsMail(parts), invitationNewsMail(parts), registrationEndedMail(parts)],
  deadlineSweeps: [expireInvitations(parts), remindEmployers(parts), publishEarlierRecords],
});
