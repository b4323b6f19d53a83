import { goTo } from '#platform/http/answer.ts';
import type { PageRequest, Route } from '#platform/http/route.ts';
import { visitors } from '#platform/journeys/draft-owners.ts';
import { journeyRoutes } from '#platform/journeys/journey-routes.ts';
import type { Parts } from '#platform/parts.ts';
import { requestCodeOpening } from '../../../actions/request-code-opening.ts';
import { askOnce } from '../ask-once.ts';
import { consentDocumentRoutes } from '../consent/consent-document.page.ts';
import { consentHeading } from '../consent/consent-step.view.tsx';
import { openingPlaces, passwordPath } from '../opening-places.ts';
import { passwordRoutes } from '../password/password.page.ts';
import { ApplicationView, applicationHeading } from './application.view.tsx';
import { type CodeAnswers, codeJourney as journey } from './code.journey.ts';
import { CodeConsentView } from './code-consent.view.tsx';

const purpose = 'code-opening';
const { name, base } = openingPlaces[purpose];

/** /opening/code */
export const codeRoutes = (parts: Parts): readonly Route[] => [
  ...journeyRoutes({
    journey,
    name,
    base,
    face: 'public',
    may: 'signed-out',
    siteMap: 'アカウント作成コードによるマイページ開設',
    signInPath: true,
    owners: visitors,
    database: parts.database,
    views: {
      steps: {
        consent: (view) => ({
          title: consentHeading,
          crumbs: [{ label: 'マイページ開設' }],
          body: CodeConsentView({ view }),
        }),
        application: (view) => ({
          title: applicationHeading,
          crumbs: [{ label: 'マイページ開設', href: base }, { label: applicationHeading }],
          body: ApplicationView({ view, mailFrom: parts.site.mailFrom }),
        }),
      },
    },
    complete: (request, answers, draftId) => complete(parts, request, answers, draftId),
  }),
  ...consentDocumentRoutes(parts, { journey, name, base, step: 'consent' }),
  ...passwordRoutes(parts, { purpose, step: { step: 3, of: 4 } }),
];

/** CODE-4, CODE-5 */
async function complete(parts: Parts, request: PageRequest, answers: CodeAnswers, draftId: string) {
  const { address } = answers.application;
  const asking = { journey, step: 'application', draftId, purpose, address } as const;
  const asked = { ...answers.application, consent: answers.consent, clientAddress: request.client.address };
  const link = await askOnce(parts, asking, request, (tx) =>
    requestCodeOpening(tx, parts, asked, request.actor, request.now),
  );
  if (link.ok) return { ok: true, value: goTo(passwordPath(purpose, link.value)) } as const;
  const failedAttempt = link.fault.key === 'code.refused';
  const faults = [{ name: failedAttempt ? 'job-seeker-number' : 'email', key: link.fault.key }];
  return { ok: false, fault: { step: 'application', faults, failedAttempt } } as const;
}
