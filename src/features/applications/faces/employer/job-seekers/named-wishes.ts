import { occupation } from '#features/classifications/index.ts';
import { place } from '#features/places/index.ts';
import type { Item, Option } from '#kernel/items/item.ts';
import { foldWidth } from '#kernel/text-input.ts';
import type { PeopleQuery } from '../../../rules/people-query.ts';

/** What was typed as the name of a place or a job, and what it may mean. */
export interface NamedWish {
  readonly label: string;
  readonly typed: string;
  readonly options: readonly { readonly label: string; readonly query: PeopleQuery }[];
}

const fields = [
  { field: 'near', name: 'place', label: '場所', item: place({ label: '場所' }) },
  { field: 'job', name: 'occupation', label: '仕事', item: occupation({ label: '仕事' }) },
] as const;

const candidatesOf = ({ control }: Item<unknown>, typed: string): readonly Option[] =>
  control.kind === 'coded' ? control.candidates(typed) : [];

/** Names that were typed, each with what the search would be. */
export const namedWishes = (typedIn: URLSearchParams, query: PeopleQuery): readonly NamedWish[] =>
  fields.flatMap(({ field, name, label, item }) => {
    const typed = foldWidth(typedIn.get(field) ?? '').slice(0, 40);
    if (typed === '') return [];
    const options = candidatesOf(item, typed).map(({ value, label: words }) => ({
      label: words,
      query: { ...query, [name]: [...new Set([...query[name], value])], page: 1 },
    }));
    return [{ label, typed, options }];
  });
