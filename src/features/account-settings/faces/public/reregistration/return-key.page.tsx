import { ok } from '#kernel/result.ts';
import { goTo, showPage } from '#platform/http/answer.ts';
import type { PageRequest, Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { returnToAccount } from '../../../actions/return-to-account.ts';
import { type KeyScreen, keyScreenHandlers } from '../../key-screen/key-screen.page.tsx';
import { paths } from '../../paths.ts';
import { ReregisteredView, reregisteredTitle } from './reregistered.view.tsx';
import { reregistrationTitle } from './reregistration.view.tsx';

const title = '認証キー入力';

export function returnKeyRoutes(parts: Parts): readonly Route[] {
  const { show, submit } = keyScreenHandlers(parts, screen(parts));
  const route = { face: 'public', may: 'signed-out', personal: true } as const;
  const path = `${paths.reregistration}/:link`;
  return [
    { ...route, name: 'account-settings.return-key', method: 'GET', path, handle: show },
    {
      ...route,
      name: 'account-settings.return-key.submit',
      method: 'POST',
      path,
      signInPath: true,
      handle: submit,
    },
    {
      ...route,
      name: 'account-settings.reregistered',
      method: 'GET',
      path: paths.reregistered,
      handle: async () => showPage(reregisteredPage),
    },
  ];
}

const startCrumb = { label: reregistrationTitle, href: paths.reregistration };

const reregisteredPage = {
  title: reregisteredTitle,
  crumbs: [{ label: reregistrationTitle }],
  body: <ReregisteredView />,
};

const screen = (parts: Parts): KeyScreen<PageRequest> => ({
  purpose: 'return',
  title,
  crumbs: [startCrumb, { label: title }],
  lead: '入力すると、マイページが退会する前と同じになります。',
  button: '再登録する',
  startAgain: { label: 'はじめからやり直す', href: paths.reregistration },
  path: paths.reregistration,
  showsWholeAddress: false,
  mayShow: () => true,
  async act({ actor, now }, tried) {
    const returned = await returnToAccount(parts, tried, actor, now);
    return returned.ok ? ok(goTo(paths.reregistered)) : returned;
  },
});
