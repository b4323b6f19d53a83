import { findAccount, listTrustedDevices } from '#features/accounts/index.ts';
import { findOwnStanding, recordPaths, settingsCrumb } from '#features/registration/index.ts';
import { type Answer, showPage } from '#platform/http/answer.ts';
import type { Route, SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { listSessions } from '#platform/security/sessions.ts';
import { SettingsView } from './settings.view.tsx';

export const settingsRoutes = (parts: Parts): readonly Route[] => [
  {
    name: 'my-page.settings',
    method: 'GET',
    path: recordPaths.settings,
    face: 'mypage',
    may: 'signed-in',
    handle: (request) => show(parts, request),
  },
];

async function show(parts: Parts, { owner, now, query }: SignedInRequest): Promise<Answer> {
  const { reading } = parts.database;
  const [account, standing, sessions, devices] = await Promise.all([
    findAccount(reading, owner.id),
    findOwnStanding(reading, owner.id),
    listSessions(reading, owner.id, now),
    listTrustedDevices(reading, owner.id, now),
  ]);
  if (account === undefined) throw new Error('a session belongs to an account that is not there');
  const { portalLink } = parts.site;
  const view = { account, standing, sessions: sessions.length, devices: devices.length, portalLink, now };
  return showPage({
    title: settingsCrumb.label,
    crumbs: [{ label: settingsCrumb.label }],
    body: <SettingsView {...view} done={query['done']} />,
  });
}
