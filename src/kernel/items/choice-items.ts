import { fail, ok } from '#kernel/result.ts';
import { allTypedIn, factsOf, type Item, type ItemFacts, type Option, typedIn } from './item.ts';

interface ChoiceFacts<Value extends string> extends ItemFacts {
  /** By the value that is kept: the words people see. */
  readonly options: Readonly<Record<Value, string>>;
  /** More than some ten choices stand in a list to pull down. */
  readonly asList?: boolean;
}

const optionsOf = (options: Readonly<Record<string, string>>): readonly Option[] =>
  Object.entries(options).map(([value, label]) => ({ value, label }));

/** What a group that need not be answered offers first, so that an answer can be taken back. */
export const unanswered: Option = { value: '', label: '未選択' };

/** One of several. */
export function choice<Value extends string>(facts: ChoiceFacts<Value>): Item<Value> {
  const options = optionsOf(facts.options);
  const isValue = (typed: string): typed is Value => Object.hasOwn(facts.options, typed);
  return {
    ...factsOf(facts),
    control:
      facts.asList === true
        ? { kind: 'select', options }
        : { kind: 'radio', options: facts.required === true ? options : [unanswered, ...options] },
    read(fields, name) {
      const typed = typedIn(fields, name);
      if (typed === '') return ok(undefined);
      return isValue(typed) ? ok(typed) : fail([{ name, key: 'item.unknown-choice' }]);
    },
    write: (value, name) => ({ [name]: value }),
    show: (value) => [facts.options[value]],
  };
}

/** Any of several, in the order in which they are offered. */
export function choices<Value extends string>(facts: ChoiceFacts<Value>): Item<readonly Value[]> {
  const values = Object.keys(facts.options) as Value[];
  return {
    ...factsOf(facts),
    control: { kind: 'checkboxes', options: optionsOf(facts.options) },
    read(fields, name) {
      const typed = allTypedIn(fields, name).filter((one) => one !== '');
      if (typed.length === 0) return ok(undefined);
      const unknown = typed.some((one) => !Object.hasOwn(facts.options, one));
      return unknown
        ? fail([{ name, key: 'item.unknown-choice' }])
        : ok(values.filter((value) => typed.includes(value)));
    },
    // As a posted form reads: one alone is no list.
    write: (value, name) => ({ [name]: value.length === 1 ? value.join('') : [...value] }),
    show: (value) => [value.map((one) => facts.options[one]).join('、')],
  };
}
