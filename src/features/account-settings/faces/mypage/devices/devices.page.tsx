import { listTrustedDevices } from '#features/accounts/index.ts';
import { type Answer, goTo, problem, showPage } from '#platform/http/answer.ts';
import type { Route, SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { listSessions } from '#platform/security/sessions.ts';
import { endDevices } from '../../../actions/end-devices.ts';
import { atEachPlace, placeOf } from '../../settings-place.ts';
import { readDevicesForm } from './devices.form.ts';
import { DevicesView, devicesTitle } from './devices.view.tsx';

export const devicesRoutes = (parts: Parts): readonly Route[] =>
  atEachPlace(({ face, paths, routeName }) => [
    {
      name: routeName('devices'),
      method: 'GET',
      path: paths.devices,
      face,
      may: 'signed-in',
      handle: (request: SignedInRequest) => show(parts, request),
    },
    {
      name: routeName('devices.submit'),
      method: 'POST',
      path: paths.devices,
      face,
      may: 'signed-in',
      handle: (request: SignedInRequest) => submit(parts, request),
    },
  ]);

/** s-ses4 */
async function show(parts: Parts, request: SignedInRequest): Promise<Answer> {
  const { session, now, query, formToken } = request;
  const { reading } = parts.database;
  const [sessions, devices] = await Promise.all([
    listSessions(reading, session.ownerId, now),
    listTrustedDevices(reading, session.ownerId, now),
  ]);
  const view = {
    place: placeOf(request),
    formToken,
    presentId: session.id,
    sessions,
    devices,
    done: query['done'],
  };
  return showPage({
    title: devicesTitle,
    crumbs: [placeOf(request).crumb, { label: devicesTitle }],
    body: <DevicesView {...view} />,
  });
}

async function submit(parts: Parts, request: SignedInRequest): Promise<Answer> {
  const { form, session, actor, now } = request;
  const chosen = readDevicesForm(form);
  if (chosen === undefined) return problem('not-found');
  const ended = await endDevices(parts, session, chosen, actor, now);
  const isTrust = chosen.kind === 'trusted-device' || chosen.kind === 'trusted-devices';
  const done = ended === 0 ? 'nothing' : isTrust ? 'devices' : 'sessions';
  return goTo(`${placeOf(request).paths.devices}?done=${done}`);
}
