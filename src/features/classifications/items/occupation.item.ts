import { type Coded, coded } from '#kernel/items/coded-item.ts';
import type { Item, ItemFacts, Option } from '#kernel/items/item.ts';
import { searchKey } from '#kernel/text-input.ts';
import { searchJobNames } from '../rules/job-names.ts';
import { findOccupation, occupationGroups } from '../rules/occupations.ts';
import { findPlainItem, plainGroups } from '../rules/plain-groups.ts';

const only = <One>(all: readonly One[]): One | undefined => (all.length === 1 ? all[0] : undefined);

const mostCandidates = 8;
const examples = 2;

/** The classes with the most jobs of that name first, each with those jobs as examples. */
function occupationsLike(typed: string): readonly Option[] {
  const byClass = Map.groupBy(searchJobNames(typed), ({ occupation: { code } }) => code);
  return [...byClass.values()]
    .sort((a, b) => b.length - a.length)
    .slice(0, mostCandidates)
    .map((jobs) => {
      const names = jobs.slice(0, examples).map(({ name }) => name);
      const { code = '', name = '' } = jobs[0]?.occupation ?? {};
      return { value: code, label: `${name}（${names.join('、')}など）` };
    });
}

/** A kind of work: by a job name, from the plain-language groups, or from the 15 + 99 classes. */
export const occupation = (facts: ItemFacts): Item<Coded> =>
  coded({
    ...facts,
    most: 60,
    freeText: false,
    candidates: occupationsLike,
    exact: (typed) =>
      only([
        ...new Set(
          searchJobNames(typed)
            .filter(({ name }) => searchKey(name) === searchKey(typed))
            .map(({ occupation: { code } }) => code),
        ),
      ]),
    nameOf: (code) => findOccupation(code)?.name,
    listed: (value) => {
      const plain = findPlainItem(value);
      const [meant] = plain?.occupations ?? [findOccupation(value)];
      return meant === undefined ? undefined : { code: meant.code, label: plain?.name ?? meant.name };
    },
    lists: {
      plain: {
        label: 'やさしい言葉の一覧',
        groups: plainGroups.map(({ name, items }) => ({
          label: name,
          options: items.map((item) => ({ value: item.code, label: item.name })),
        })),
      },
      class: {
        label: '職業分類の一覧',
        groups: occupationGroups.map(({ name, occupations }) => ({
          label: name,
          options: occupations.map(({ code, name: label }) => ({ value: code, label })),
        })),
      },
    },
  });
