import { listTrustedDevices } from '#features/accounts/index.ts';
import { type Answer, goTo, problem, showPage } from '#platform/http/answer.ts';
import type { Route, SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { listSessions } from '#platform/security/sessions.ts';
import { endDevices } from '../../../actions/end-devices.ts';
import { paths, settingsCrumb } from '../../paths.ts';
import { readDevicesForm } from './devices.form.ts';
import { DevicesView, devicesTitle } from './devices.view.tsx';

export const devicesRoutes = (parts: Parts): readonly Route[] => [
  {
    name: 'account-settings.devices',
    method: 'GET',
    path: paths.devices,
    face: 'mypage',
    may: 'signed-in',
    handle: (request) => show(parts, request),
  },
  {
    name: 'account-settings.devices.submit',
    method: 'POST',
    path: paths.devices,
    face: 'mypage',
    may: 'signed-in',
    handle: (request) => submit(parts, request),
  },
];

/** s-ses4 */
async function show(parts: Parts, request: SignedInRequest): Promise<Answer> {
  const { session, now, query, formToken } = request;
  const { reading } = parts.database;
  const [sessions, devices] = await Promise.all([
    listSessions(reading, session.ownerId, now),
    listTrustedDevices(reading, session.ownerId, now),
  ]);
  const view = { formToken, presentId: session.id, sessions, devices, done: query['done'] };
  return showPage({
    title: devicesTitle,
    crumbs: [settingsCrumb, { label: devicesTitle }],
    body: <DevicesView {...view} />,
  });
}

async function submit(parts: Parts, { form, session, actor, now }: SignedInRequest): Promise<Answer> {
  const chosen = readDevicesForm(form);
  if (chosen === undefined) return problem('not-found');
  const ended = await endDevices(parts, session, chosen, actor, now);
  const isTrust = chosen.kind === 'trusted-device' || chosen.kind === 'trusted-devices';
  const done = ended === 0 ? 'nothing' : isTrust ? 'devices' : 'sessions';
  return goTo(`${paths.devices}?done=${done}`);
}
