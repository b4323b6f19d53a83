import { goTo } from '#platform/http/answer.ts';
import type { PageRequest, Route } from '#platform/http/route.ts';
import { visitors } from '#platform/journeys/draft-owners.ts';
import { journeyRoutes } from '#platform/journeys/journey-routes.ts';
import type { Parts } from '#platform/parts.ts';
import { requestEarlierOpening } from '../../../actions/request-earlier-opening.ts';
import { askOnce } from '../ask-once.ts';
import { consentDocumentRoutes } from '../consent/consent-document.page.ts';
import { consentHeading } from '../consent/consent-step.view.tsx';
import { openingPlaces, passwordPath } from '../opening-places.ts';
import { passwordRoutes } from '../password/password.page.ts';
import { type EarlierAnswers, earlierJourney as journey } from './earlier.journey.ts';
import { EarlierConsentView, PersonView, personHeading } from './earlier.view.tsx';

const purpose = 'earlier-opening';
const { name, base } = openingPlaces[purpose];

/** /opening/earlier */
export const earlierRoutes = (parts: Parts): readonly Route[] => [
  ...journeyRoutes({
    journey,
    name,
    base,
    face: 'public',
    may: 'signed-out',
    siteMap: 'ハローワークをご利用中の方のマイページ開設',
    owners: visitors,
    database: parts.database,
    views: {
      steps: {
        consent: (view) => ({
          title: consentHeading,
          crumbs: [{ label: 'マイページ開設' }],
          body: EarlierConsentView({ view }),
        }),
        person: (view) => ({
          title: personHeading,
          crumbs: [{ label: 'マイページ開設', href: base }, { label: personHeading }],
          body: PersonView({ view, mailFrom: parts.site.mailFrom }),
        }),
      },
    },
    complete: (request, answers, draftId) => complete(parts, request, answers, draftId),
  }),
  ...consentDocumentRoutes(parts, { journey, name, base, step: 'consent' }),
  ...passwordRoutes(parts, { purpose, step: { step: 3, of: 4 } }),
];

async function complete(parts: Parts, request: PageRequest, answers: EarlierAnswers, draftId: string) {
  const { person, consent } = answers;
  const asking = { journey, step: 'person', draftId, purpose, address: person.address } as const;
  const asked = { ...person, consent, clientAddress: request.client.address };
  const link = await askOnce(parts, asking, request, (tx) =>
    requestEarlierOpening(tx, parts, asked, request.actor, request.now),
  );
  if (link.ok) return { ok: true, value: goTo(passwordPath(purpose, link.value)) } as const;
  return { ok: false, fault: { step: 'person', faults: [{ name: 'email', key: link.fault.key }] } } as const;
}
