import { mountAccountSettings } from '#features/account-settings/mount.ts';
import { mountAccounts } from '#features/accounts/mount.ts';
import {
  applicantLinks,
  applicationsForEmployer,
  endWithVacancy,
  listOwnApplied,
  objectionWork,
  overdueWork,
  unansweredWork,
} from '#features/applications/index.ts';
import { mountApplications } from '#features/applications/mount.ts';
import { mountConsultations } from '#features/consultations/mount.ts';
import { mountCounter } from '#features/counter/mount.ts';
import { mountDemonstration } from '#features/demonstration/mount.ts';
import { mountDocuments } from '#features/documents/mount.ts';
import { establishmentWork } from '#features/employers/index.ts';
import { mountEmployers } from '#features/employers/mount.ts';
import { mountHelp } from '#features/help/mount.ts';
import { mountJobSearch } from '#features/job-search/mount.ts';
import { applicantsToAnswer, employerMessagesBlock, messagesToAnswer } from '#features/messages/index.ts';
import { mountMessages } from '#features/messages/mount.ts';
import { mountMyPage } from '#features/my-page/mount.ts';
import { listOffices } from '#features/offices/index.ts';
import { mountOffices } from '#features/offices/mount.ts';
import { mountOpenData } from '#features/open-data/mount.ts';
import { mountOpening } from '#features/opening/mount.ts';
import { mountOwnData } from '#features/own-data/mount.ts';
import {
  type PortalSettings,
  portalLinkBlock,
  unlinkAfterAttack,
  unlinkAfterNotMe,
} from '#features/portal-link/index.ts';
import { mountPortalLink } from '#features/portal-link/mount.ts';
import { mountRegistration } from '#features/registration/mount.ts';
import { mountSignIn } from '#features/sign-in/mount.ts';
import { mountStaff } from '#features/staff/mount.ts';
import { mountVacancies } from '#features/vacancies/mount.ts';
import { ordersSentBack, orderWork } from '#features/vacancy-orders/index.ts';
import { mountVacancyOrders } from '#features/vacancy-orders/mount.ts';
import { mountWaysIn } from '#features/ways-in/mount.ts';
import type { Feature, Parts } from '#platform/parts.ts';

/** What there is outside of this installation. */
export interface Outside {
  /** The national portal; undefined: nobody comes in from it. */
  readonly portal: PortalSettings | undefined;
  /** The address of the demonstration's own, where that is it. */
  readonly demonstrationPortal: string | undefined;
}

const nothing: Outside = { portal: undefined, demonstrationPortal: undefined };

/** Every slice, in the order people meet them. */
export function mountFeatures(parts: Parts, outside: Outside = nothing): readonly Feature[] {
  const features: Feature[] = [
    mountHelp(parts, { listOffices, allRoutes: () => features.flatMap((feature) => feature.routes) }),
    mountJobSearch(parts, { appliedAmong: listOwnApplied }),
    mountOpenData(parts),
    mountAccounts(parts),
    mountOpening(parts),
    mountWaysIn(parts),
    mountSignIn(parts, { afterNotMe: unlinkAfterNotMe(parts) }),
    mountEmployers(parts, {
      work: [ordersSentBack, applicationsForEmployer, applicantsToAnswer],
      blocks: [employerMessagesBlock],
    }),
    mountRegistration(parts),
    mountAccountSettings(parts, { securityBlocks: [portalLinkBlock(parts)] }),
    mountPortalLink(parts, outside.portal),
    mountMyPage(parts),
    mountDocuments(parts),
    mountMessages(parts),
    mountOwnData(parts),
    mountStaff(parts),
    mountOffices(parts),
    mountCounter(parts, {
      afterAttack: unlinkAfterAttack(parts),
      workSources: [
        orderWork,
        establishmentWork,
        objectionWork,
        overdueWork,
        unansweredWork,
        messagesToAnswer,
      ],
    }),
    mountConsultations(parts),
    mountVacancies(parts),
    mountVacancyOrders(parts, {
      onVacancyEnded: (tx, ended, now) => endWithVacancy(tx, parts, ended, now),
      vacancyLinks: applicantLinks,
    }),
    mountApplications(parts),
    mountDemonstration(parts, outside.demonstrationPortal),
  ];
  return features;
}
