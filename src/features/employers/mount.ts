import { entrancePaths } from '#features/accounts/index.ts';
import { loginPath } from '#features/sign-in/index.ts';
import type { FaceEntry } from '#platform/http/web-parts.ts';
import type { Feature, Parts } from '#platform/parts.ts';
import { findOwner } from './actions/find-owner.ts';
import { counterInvitationRoutes } from './faces/counter/establishment/counter-invitation.page.tsx';
import { decisionRoutes } from './faces/counter/establishment/decision.page.tsx';
import { counterEstablishmentPageRoutes } from './faces/counter/establishment/establishment.page.tsx';
import { counterUserRoutes } from './faces/counter/establishment/user.page.tsx';
import { counterUserSlipRoutes } from './faces/counter/establishment/user-slip.page.tsx';
import { establishmentsRoutes } from './faces/counter/establishments/establishments.page.tsx';
import { counterRegistrationRoutes } from './faces/counter/registration.mount.tsx';
import { establishmentRoutes } from './faces/employer/establishment/establishment.page.tsx';
import { type HomeSources, homeRoutes } from './faces/employer/home/home.page.tsx';
import { registrationRoutes } from './faces/employer/registration/registration.mount.tsx';
import { leavingRoutes } from './faces/employer/settings/leaving.page.tsx';
import { settingsRoutes } from './faces/employer/settings/settings.page.tsx';
import { invitationRoutes } from './faces/employer/users/invitation.page.tsx';
import { userRoutes } from './faces/employer/users/user.page.tsx';
import { usersRoutes } from './faces/employer/users/users.page.tsx';
import { invitationEntryRoutes } from './faces/public/invitation/invitation-entry.page.tsx';
import { deleteUnfinishedEmployerAccounts } from './jobs/unfinished-accounts.sweep.ts';
import { decisionMail } from './mails/decision.mail.ts';
import { invitationMail } from './mails/invitation.mail.ts';
import { forgetInvitations } from './store/invitations.store.ts';

const employer: FaceEntry = {
  login: (next, ended) => loginPath(entrancePaths.employer, next, ended),
  home: entrancePaths.employer.home,
  actorKind: 'employer',
  findOwner,
};

/** 求人者マイページ: the establishment, its users, and how it stands with its office (EMP-1). */
export const mountEmployers = (parts: Parts, home: HomeSources): Feature => ({
  name: 'employers',
  routes: [
    ...homeRoutes(parts, home),
    ...registrationRoutes(parts),
    ...establishmentRoutes(parts),
    ...usersRoutes(parts),
    ...invitationRoutes(parts),
    ...userRoutes(parts),
    ...settingsRoutes(parts),
    ...leavingRoutes(parts),
    ...invitationEntryRoutes(parts),
    ...establishmentsRoutes(parts),
    ...counterRegistrationRoutes(parts),
    ...counterEstablishmentPageRoutes(parts),
    ...decisionRoutes(parts),
    ...counterInvitationRoutes(parts),
    ...counterUserRoutes(parts),
    ...counterUserSlipRoutes(parts),
  ],
  mails: [invitationMail(parts), decisionMail(parts)],
  sweeps: [{ name: 'forget-employer-invitations', every: 'day', run: forgetInvitations }],
  deadlineSweeps: [deleteUnfinishedEmployerAccounts(parts)],
  faces: { employer },
});
