import type { Route } from '#platform/http/route.ts';
import type { Feature, Parts } from '#platform/parts.ts';
import { loginsPage } from './faces/public/logins/logins.page.tsx';
import { mailboxPages } from './faces/public/mailbox/mailbox.page.tsx';
import { tourPage } from './faces/public/tour/tour.page.tsx';

const page = { method: 'GET', face: 'public', may: 'anyone', personal: true } as const;

/**
 * The mailbox, the list of demo logins and the tour exist exactly while no mail server is set. `portal`: the address of
 * the demonstration's own portal, where there is one.
 */
export function mountDemonstration(parts: Parts, portal: string | undefined): Feature {
  const mailbox = mailboxPages(parts);
  const routes: readonly Route[] = [
    { ...page, name: 'demonstration.mailbox', path: '/_mailbox', handle: mailbox.list },
    { ...page, name: 'demonstration.mail', path: '/_mailbox/:message', handle: mailbox.one },
    { ...page, name: 'demonstration.logins', path: '/_demo', handle: loginsPage(parts, portal) },
    { ...page, name: 'demonstration.tour', path: '/_demo/tour', handle: tourPage(parts) },
  ];
  return { name: 'demonstration', routes: parts.site.demonstration ? routes : [] };
}
