import { type Coded, coded } from '#kernel/items/coded-item.ts';
import type { Item, ItemFacts } from '#kernel/items/item.ts';
import { searchKey } from '#kernel/text-input.ts';
import { findQualification, searchQualifications } from '../rules/qualifications.ts';

/** A licence or qualification of the list, or in one's own words. */
export const qualification = (facts: ItemFacts): Item<Coded> =>
  coded({
    ...facts,
    most: 60,
    freeText: true,
    candidates: (typed) =>
      searchQualifications(typed).map(({ code, name }) => ({ value: code, label: name })),
    exact: (typed) =>
      searchQualifications(typed).find(({ name }) => searchKey(name) === searchKey(typed))?.code,
    nameOf: (code) => findQualification(code)?.name,
  });
