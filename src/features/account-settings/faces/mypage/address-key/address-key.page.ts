import { ok } from '#kernel/result.ts';
import { goTo } from '#platform/http/answer.ts';
import type { Route, SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { changeAddress } from '../../../actions/change-address.ts';
import { type KeyScreen, keyScreenHandlers } from '../../key-screen/key-screen.page.tsx';
import { paths, settingsCrumb } from '../../paths.ts';
import { noDeviceCookie, sessionCookie } from '../../present-password.ts';

const title = '新しいメールアドレスの確認';
const path = `${paths.address}/:link`;

export function addressKeyRoutes(parts: Parts): readonly Route[] {
  const { show, submit } = keyScreenHandlers(parts, screen(parts));
  const route = { path, face: 'mypage', may: 'signed-in' } as const;
  return [
    { ...route, name: 'account-settings.address-key', method: 'GET', handle: show },
    {
      ...route,
      name: 'account-settings.address-key.submit',
      method: 'POST',
      signInPath: true,
      handle: submit,
    },
  ];
}

const screen = (parts: Parts): KeyScreen<SignedInRequest> => ({
  purpose: 'address-change',
  title,
  crumbs: [settingsCrumb, { label: 'メールアドレスの変更', href: paths.address }, { label: title }],
  lead: '入力すると、このメールアドレスに変わります。それまでは、今のメールアドレスが使えます。',
  button: 'メールアドレスを変更する',
  startAgain: { label: 'もう一度メールアドレスを入力する', href: paths.address },
  path: paths.address,
  showsWholeAddress: true,
  mayShow: (row, request) => row.account_id === request.session.ownerId,
  async act({ session, actor, now }, { link, typed }) {
    const confirmation = { link, typed, purpose: 'address-change' as const, session };
    const changed = await changeAddress(parts, confirmation, actor, now);
    if (!changed.ok) return changed;
    const renewed = changed.value === undefined ? [] : [sessionCookie(changed.value)];
    return ok(goTo(`${paths.settings}?done=address`, { cookies: [...renewed, noDeviceCookie] }));
  },
});
