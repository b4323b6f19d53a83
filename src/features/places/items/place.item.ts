import { type Coded, coded } from '#kernel/items/coded-item.ts';
import type { Item, ItemFacts, Option } from '#kernel/items/item.ts';
import { findMunicipality, findPrefecture, prefectures } from '../rules/places.ts';
import { searchMunicipalities } from '../rules/search-municipalities.ts';

const only = <One>(all: readonly One[]): One | undefined => (all.length === 1 ? all[0] : undefined);

const prefecturesLike = (typed: string): readonly Option[] =>
  prefectures
    .filter(({ name }) => name === typed || name.replace(/[都府県]$/u, '') === typed)
    .map(({ code, name }) => ({ value: code, label: `${name}のどこでも` }));

const places = (typed: string): readonly Option[] => [
  ...prefecturesLike(typed.trim()),
  ...searchMunicipalities(typed).map(({ code, name, prefecture }) => ({
    value: code,
    label: `${prefecture.name}${name}`,
  })),
];

/** What a place's code of two or five digits is called. */
export function placeName(code: string): string | undefined {
  if (code.length === 2) return findPrefecture(code)?.name;
  const found = findMunicipality(code);
  return found === undefined ? undefined : `${found.prefecture.name}${found.name}`;
}

/** A municipality or a whole prefecture. */
export const place = (facts: ItemFacts): Item<Coded> =>
  coded({
    ...facts,
    most: 40,
    freeText: false,
    candidates: places,
    exact: (typed) => only(places(typed))?.value,
    nameOf: placeName,
    lists: {
      prefecture: {
        label: '都道府県の一覧',
        groups: [
          { label: '都道府県', options: prefectures.map(({ code, name }) => ({ value: code, label: name })) },
        ],
      },
    },
  });
