import { ok } from '#kernel/result.ts';
import { goTo, showPage } from '#platform/http/answer.ts';
import type { PageRequest, Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { changeAddress } from '../../../actions/change-address.ts';
import { type KeyScreen, keyScreenHandlers } from '../../key-screen/key-screen.page.tsx';
import { paths } from '../../paths.ts';
import { AddressConfirmedView, addressConfirmedTitle } from './address-confirmed.view.tsx';

const title = '新しいメールアドレスの確認';

/** The new address that was told at the counter becomes the login once the key from its mailbox is entered. */
export function addressConfirmationRoutes(parts: Parts): readonly Route[] {
  const { show, submit } = keyScreenHandlers(parts, screen(parts));
  const route = { path: `${paths.addressConfirmation}/:link`, face: 'public', may: 'anyone' } as const;
  return [
    { ...route, name: 'account-settings.address-confirmation', method: 'GET', personal: true, handle: show },
    {
      ...route,
      name: 'account-settings.address-confirmation.submit',
      method: 'POST',
      personal: true,
      signInPath: true,
      handle: submit,
    },
    {
      ...route,
      name: 'account-settings.address-confirmed',
      method: 'GET',
      path: paths.addressConfirmed,
      handle: async () => showPage(confirmedPage),
    },
  ];
}

const confirmedPage = {
  title: addressConfirmedTitle,
  crumbs: [{ label: addressConfirmedTitle }],
  body: <AddressConfirmedView />,
};

const screen = (parts: Parts): KeyScreen<PageRequest> => ({
  purpose: 'counter-address-change',
  title,
  crumbs: [{ label: title }],
  lead: '入力すると、ログインに使うメールアドレスがこれに変わります。',
  button: 'メールアドレスを変更する',
  startAgain: undefined,
  path: paths.addressConfirmation,
  showsWholeAddress: false,
  mayShow: (row) => row.account_id !== null,
  async act({ actor, now }, { link, typed }) {
    const purpose = 'counter-address-change';
    const changed = await changeAddress(parts, { link, typed, purpose }, actor, now);
    return changed.ok
      ? ok(goTo(paths.addressConfirmed, { cookies: [{ name: 'device', value: undefined }] }))
      : changed;
  },
});
