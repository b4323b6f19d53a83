import { findAccount, listTrustedDevices } from '#features/accounts/index.ts';
import { declineOffer, listWaysIn } from '#features/ways-in/index.ts';
import { type Answer, goTo, problem, showPage } from '#platform/http/answer.ts';
import type { Route, SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { listSessions } from '#platform/security/sessions.ts';
import { endDevices } from '../../../actions/end-devices.ts';
import type { AccountSettingsSources } from '../../security-block.ts';
import { atEachPlace, placeOf } from '../../settings-place.ts';
import { offerPath } from '../../ways-in-offer.view.tsx';
import { readEndDevicesForm } from './end-devices.form.ts';
import { SecurityView, securityTitle } from './security.view.tsx';

/** One page for all that lets somebody in: the ways, and where the account is open now. */
export const securityRoutes = (parts: Parts, sources: AccountSettingsSources): readonly Route[] =>
  atEachPlace(({ face, paths, routeName }) => [
    {
      name: routeName('security'),
      method: 'GET',
      path: paths.security,
      face,
      may: 'signed-in',
      handle: (request: SignedInRequest) => show(parts, sources, request),
    },
    {
      name: routeName('security.submit'),
      method: 'POST',
      path: paths.security,
      face,
      may: 'signed-in',
      handle: (request: SignedInRequest) => submit(parts, request),
    },
    {
      name: routeName('ways-in-offer.submit'),
      method: 'POST',
      path: offerPath(paths.security),
      face,
      may: 'signed-in',
      async handle({ session, now }: SignedInRequest) {
        await declineOffer(parts.database.reading, session.ownerId, now);
        return goTo(paths.home);
      },
    },
    {
      // Where the devices alone stood before; bookmarks and older mails lead there.
      name: routeName('devices'),
      method: 'GET',
      path: paths.devices,
      face,
      may: 'signed-in',
      handle: async () => goTo(paths.security),
    },
  ]);

/** s-ses4 */
async function show(
  parts: Parts,
  { securityBlocks }: AccountSettingsSources,
  request: SignedInRequest,
): Promise<Answer> {
  const { session, now, query, formToken } = request;
  const { reading } = parts.database;
  const { ownerId } = session;
  const [account, ways, sessions, devices, blocks] = await Promise.all([
    findAccount(reading, ownerId),
    listWaysIn(reading, ownerId),
    listSessions(reading, ownerId, now),
    listTrustedDevices(reading, ownerId, now),
    Promise.all(securityBlocks.map((block) => block(request))),
  ]);
  if (account === undefined) throw new Error('a session belongs to an account that is not there');
  const place = placeOf(request);
  const view = {
    ...{ place, formToken, ways, sessions, devices, blocks },
    presentId: session.id,
    address: account.address_typed,
    done: query['done'],
  };
  return showPage({
    title: securityTitle,
    crumbs: [place.crumb, { label: securityTitle }],
    body: <SecurityView {...view} />,
  });
}

async function submit(parts: Parts, request: SignedInRequest): Promise<Answer> {
  const { form, session, actor, now } = request;
  const chosen = readEndDevicesForm(form);
  if (chosen === undefined) return problem('not-found');
  const ended = await endDevices(parts, session, chosen, actor, now);
  const isTrust = chosen.kind === 'trusted-device' || chosen.kind === 'trusted-devices';
  const done = ended === 0 ? 'nothing' : isTrust ? 'devices' : 'sessions';
  return goTo(`${placeOf(request).paths.security}?done=${done}`);
}
