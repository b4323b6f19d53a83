import { type Coded, coded } from '#kernel/items/coded-item.ts';
import type { Item, ItemFacts } from '#kernel/items/item.ts';
import { searchKey } from '#kernel/text-input.ts';
import { findIndustry, industryGroups, searchIndustries } from '../rules/industries.ts';

/** What an employer's business is, by the 日本標準産業分類. */
export const industry = (facts: ItemFacts): Item<Coded> =>
  coded({
    ...facts,
    most: 60,
    freeText: false,
    candidates: (typed) => searchIndustries(typed).map(({ code, name }) => ({ value: code, label: name })),
    exact: (typed) => searchIndustries(typed).find(({ name }) => searchKey(name) === searchKey(typed))?.code,
    nameOf: (code) => findIndustry(code)?.name,
    lists: {
      industry: {
        label: '産業分類の一覧',
        groups: industryGroups.map(({ name, industries }) => ({
          label: name,
          options: industries.map(({ code, name: label }) => ({ value: code, label })),
        })),
      },
    },
  });
