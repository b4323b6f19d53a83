import { ok } from '#kernel/result.ts';
import { goTo } from '#platform/http/answer.ts';
import type { Route, SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { changeAddress } from '../../../actions/change-address.ts';
import { type KeyScreen, keyScreenHandlers } from '../../key-screen/key-screen.page.tsx';
import { atEachPlace, noDeviceCookie, type SettingsPlace, sessionCookie } from '../../settings-place.ts';

const title = '新しいメールアドレスの確認';

export const addressKeyRoutes = (parts: Parts): readonly Route[] =>
  atEachPlace((place) => {
    const { show, submit } = keyScreenHandlers(parts, screen(parts, place));
    const { face, paths, routeName } = place;
    const route = { path: `${paths.address}/:link`, face, may: 'signed-in' } as const;
    return [
      { ...route, name: routeName('address-key'), method: 'GET', handle: show },
      { ...route, name: routeName('address-key.submit'), method: 'POST', signInPath: true, handle: submit },
    ];
  });

const screen = (parts: Parts, place: SettingsPlace): KeyScreen<SignedInRequest> => ({
  purpose: 'address-change',
  title,
  crumbs: [place.crumb, { label: 'メールアドレスの変更', href: place.paths.address }, { label: title }],
  lead: '入力すると、このメールアドレスに変わります。それまでは、今のメールアドレスが使えます。',
  button: 'メールアドレスを変更する',
  startAgain: { label: 'もう一度メールアドレスを入力する', href: place.paths.address },
  path: place.paths.address,
  showsWholeAddress: true,
  mayShow: (row, request) => row.account_id === request.session.ownerId,
  async act({ session, actor, now }, { link, typed }) {
    const confirmation = { link, typed, purpose: 'address-change' as const, session };
    const changed = await changeAddress(parts, confirmation, actor, now);
    if (!changed.ok) return changed;
    const renewed = changed.value === undefined ? [] : [sessionCookie(place, changed.value)];
    return ok(goTo(`${place.paths.settings}?done=address`, { cookies: [...renewed, noDeviceCookie(place)] }));
  },
});
