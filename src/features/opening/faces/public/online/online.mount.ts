import { goTo } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import { visitors } from '#platform/journeys/draft-owners.ts';
import { journeyRoutes } from '#platform/journeys/journey-routes.ts';
import type { Parts } from '#platform/parts.ts';
import { requestOnlineOpening } from '../../../actions/request-online-opening.ts';
import { askOnce } from '../ask-once.ts';
import { consentDocumentRoutes } from '../consent/consent-document.page.ts';
import { openingPlaces, passwordPath } from '../opening-places.ts';
import { passwordRoutes } from '../password/password.page.ts';
import { AccountView, onlineHeading } from './account.view.tsx';
import { onlineJourney as journey } from './online.journey.ts';

const purpose = 'online-opening';
const { name, base } = openingPlaces[purpose];

/** /opening/online */
export const onlineRoutes = (parts: Parts): readonly Route[] => [
  ...journeyRoutes({
    journey,
    name,
    base,
    face: 'public',
    may: 'signed-out',
    siteMap: onlineHeading,
    owners: visitors,
    database: parts.database,
    views: {
      steps: {
        account: (view) => ({
          title: onlineHeading,
          crumbs: [{ label: onlineHeading }],
          body: AccountView({ view, mailFrom: parts.site.mailFrom }),
        }),
      },
    },
    async complete(request, { account }, draftId) {
      const asking = { journey, step: 'account', draftId, purpose, address: account.address } as const;
      const asked = { ...account, clientAddress: request.client.address };
      const link = await askOnce(parts, asking, request, (tx) =>
        requestOnlineOpening(tx, parts, asked, request.actor, request.now),
      );
      if (link.ok) return { ok: true, value: goTo(passwordPath(purpose, link.value)) };
      return { ok: false, fault: { step: 'account', faults: [{ name: 'email', key: link.fault.key }] } };
    },
  }),
  ...consentDocumentRoutes(parts, { journey, name, base, step: 'account' }),
  ...passwordRoutes(parts, { purpose, step: { step: 2, of: 3 } }),
];
