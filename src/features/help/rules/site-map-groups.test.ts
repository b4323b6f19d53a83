import { expect, it } from 'vitest';
import { type SiteMapEntry, siteMapGroups } from './site-map-groups.ts';

const entry = (title: string, path: string, face: SiteMapEntry['face'] = 'public'): SiteMapEntry => ({
  title,
  path,
  face,
});

it('sorts the pages of all slices by what people come for [TOP-6]', () => {
  const groups = siteMapGroups([
    entry('窓口', '/counter', 'counter'),
    entry('ホーム', '/mypage', 'mypage'),
    entry('求職者マイページログイン', '/login'),
    entry('ログインする', '/manual/login'),
    entry('リンク集', '/links'),
  ]);
  expect(groups.map(({ heading, entries }) => [heading, entries.map(({ title }) => title)])).toEqual([
    ['ご案内', ['リンク集']],
    ['求職者マイページ利用者マニュアル', ['ログインする']],
    ['開設とログインの手続き', ['求職者マイページログイン']],
    ['求職者マイページ', ['ホーム']],
    ['ハローワークの窓口', ['窓口']],
  ]);
});

it('leaves out groups that have no page', () => {
  expect(siteMapGroups([entry('リンク集', '/links')]).map(({ heading }) => heading)).toEqual(['ご案内']);
});
