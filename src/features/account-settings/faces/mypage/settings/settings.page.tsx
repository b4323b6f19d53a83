import { listTrustedDevices } from '#features/accounts/index.ts';
import { type Answer, showPage } from '#platform/http/answer.ts';
import type { Route, SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { listSessions } from '#platform/security/sessions.ts';
import { ownAccount, ownRecord } from '../../own-account.ts';
import { paths, settingsCrumb } from '../../paths.ts';
import { SettingsView } from './settings.view.tsx';

export const settingsRoutes = (parts: Parts): readonly Route[] => [
  {
    name: 'account-settings.settings',
    method: 'GET',
    path: paths.settings,
    face: 'mypage',
    may: 'signed-in',
    handle: (request) => show(parts, request),
  },
];

async function show(parts: Parts, request: SignedInRequest): Promise<Answer> {
  const { reading } = parts.database;
  const account = await ownAccount(parts, request);
  const [record, sessions, devices] = await Promise.all([
    ownRecord(parts, account),
    listSessions(reading, account.id, request.now),
    listTrustedDevices(reading, account.id, request.now),
  ]);
  const view = { account, record, sessions: sessions.length, devices: devices.length };
  return showPage({
    title: settingsCrumb.label,
    crumbs: [{ label: settingsCrumb.label }],
    body: <SettingsView {...view} done={request.query['done']} />,
  });
}
