import { goTo } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import { visitors } from '#platform/journeys/draft-owners.ts';
import type { Journey } from '#platform/journeys/journey.ts';
import { journeyRoutes } from '#platform/journeys/journey-routes.ts';
import type { Parts } from '#platform/parts.ts';
import { requestOnlineOpening } from '../../../actions/request-online-opening.ts';
import { askOnce } from '../ask-once.ts';
import { consentDocumentRoutes } from '../consent/consent-document.page.ts';
import { lookOf, openingPlaces, passwordPath } from '../opening-places.ts';
import { passwordRoutes } from '../password/password.page.ts';
import { AccountView, type AccountWords, employerWords, jobSeekerWords } from './account.view.tsx';
import { employerJourney, type OnlineAnswers, onlineJourney } from './online.journey.ts';

interface OnlinePlace {
  readonly purpose: 'online-opening' | 'employer-opening';
  readonly journey: Journey<OnlineAnswers>;
  readonly words: AccountWords;
}

const places: readonly OnlinePlace[] = [
  { purpose: 'online-opening', journey: onlineJourney, words: jobSeekerWords },
  { purpose: 'employer-opening', journey: employerJourney, words: employerWords },
];

/** /opening/online, /employer/opening */
export const onlineRoutes = (parts: Parts): readonly Route[] =>
  places.flatMap((place) => routesOf(parts, place));

function routesOf(parts: Parts, { purpose, journey, words }: OnlinePlace): readonly Route[] {
  const { name, base } = openingPlaces[purpose];
  const { title } = words;
  return [
    ...journeyRoutes({
      journey,
      name,
      base,
      face: lookOf(purpose),
      may: 'signed-out',
      siteMap: title,
      owners: visitors,
      database: parts.database,
      views: {
        steps: {
          account: (view) => ({
            title,
            crumbs: [{ label: title }],
            body: AccountView({ view, words, mailFrom: parts.site.mailFrom }),
          }),
        },
      },
      async complete(request, { account }, draftId) {
        const asking = { journey, step: 'account', draftId, purpose, address: account.address } as const;
        const asked = { ...account, purpose, clientAddress: request.client.address };
        const link = await askOnce(parts, asking, request, (tx) =>
          requestOnlineOpening(tx, parts, asked, request.actor, request.now),
        );
        if (link.ok) return { ok: true, value: goTo(passwordPath(purpose, link.value)) };
        return { ok: false, fault: { step: 'account', faults: [{ name: 'email', key: link.fault.key }] } };
      },
    }),
    ...consentDocumentRoutes(parts, { journey, name, base, step: 'account', look: lookOf(purpose) }),
    ...passwordRoutes(parts, { purpose, step: { step: 2, of: 3 } }),
  ];
}
