import type { Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { activityRoutes } from './activity/activity.page.tsx';
import { applicationRoutes } from './application/application.page.tsx';
import { sentDocumentRoutes } from './application/document.page.ts';
import { letterRoutes } from './application/letter.page.tsx';
import { objectionRoutes } from './application/objection.page.tsx';
import { applyRoutes } from './apply/apply.page.tsx';
import { certificateRoutes } from './certificate/certificate.page.tsx';
import { invitationRoutes } from './invitations/invitation.page.tsx';
import { invitationsRoutes } from './invitations/invitations.page.tsx';

/** The job seeker's side. */
export const ownApplicationsRoutes = (parts: Parts): readonly Route[] => [
  ...activityRoutes(parts),
  ...invitationsRoutes(parts),
  ...invitationRoutes(parts),
  ...applyRoutes(parts),
  ...applicationRoutes(parts),
  ...objectionRoutes(parts),
  ...letterRoutes(parts),
  ...sentDocumentRoutes(parts),
  ...certificateRoutes(parts),
];
