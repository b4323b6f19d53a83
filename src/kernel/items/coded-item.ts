import { fail, ok } from '#kernel/result.ts';
import {
  type Control,
  type Fields,
  factsOf,
  type Item,
  type ItemFacts,
  type Option,
  type OptionGroup,
  typedIn,
} from './item.ts';
import { lengthOf } from './text-items.ts';

/** What a person wrote, and the code of a list it means; null: in no list. */
export interface Coded {
  readonly text: string;
  readonly code: string | null;
}

/** Stands for 「一覧にない」 among the candidates. */
export const notListed = 'not-listed';

interface CodedFacts extends ItemFacts {
  /** Characters. */
  readonly most: number;
  /** Whether words that are in no list are taken too. */
  readonly freeText: boolean;
  /** Best first. */
  candidates(typed: string): readonly Option[];
  /** The code where the words say it without doubt. */
  exact(typed: string): string | undefined;
  nameOf(code: string): string | undefined;
  /** What a value of the whole lists stands for; without it, the value is the code. */
  listed?(value: string): { readonly code: string; readonly label: string } | undefined;
  readonly lists?: Extract<Control, { kind: 'coded' }>['lists'];
}

/** The name of the field in which one of the candidates is chosen. */
export const choiceField = (name: string): string => `${name}-choice`;
export const listField = (name: string, list: string): string => `${name}-${list}`;

/** What was chosen when the form was shown: what differs from it was chosen since. */
export const chosenBeforeField = (name: string): string => `${name}-was`;

const optionsIn = (groups: readonly OptionGroup[]): readonly Option[] =>
  groups.flatMap(({ options }) => options);

/** Words of one's own that are tied to a list: typed and found, or chosen from the whole list. */
export function coded(facts: CodedFacts): Item<Coded> {
  const lists = facts.lists ?? {};
  const isChoice = (typed: string, chosen: string): boolean =>
    (chosen === notListed && facts.freeText) || facts.candidates(typed).some(({ value }) => value === chosen);

  /** What counts is what was chosen last: since the form was shown, a list before a candidate. */
  const fromLists = (fields: Fields, name: string): readonly string[] => {
    const before = typedIn(fields, chosenBeforeField(name));
    const listed = Object.keys(lists)
      .map((list) => typedIn(fields, listField(name, list)))
      .filter((value) => value !== '');
    const since = listed.filter((value) => value !== before);
    if (since.length > 0 || before === '') return since;
    const chosen = typedIn(fields, choiceField(name));
    const choseCandidate = chosen !== before && isChoice(typedIn(fields, name).trim(), chosen);
    return choseCandidate ? [] : listed;
  };

  const meantInList = (value: string): { readonly code: string; readonly label: string } | undefined => {
    if (facts.listed !== undefined) return facts.listed(value);
    const label = facts.nameOf(value);
    return label === undefined ? undefined : { code: value, label };
  };

  /** The entry of a list that means this code; the one with these very words before others. */
  const entryFor = (words: string, code: string) => {
    const entries = Object.entries(lists).flatMap(([list, { groups }]) =>
      optionsIn(groups)
        .filter(({ value }) => meantInList(value)?.code === code)
        .map(({ value, label }) => ({ list, value, label })),
    );
    return entries.find(({ label }) => label === words) ?? entries[0];
  };

  const meantBy = (typed: string, chosen: string): string | null | undefined => {
    if (isChoice(typed, chosen)) return chosen === notListed ? null : chosen;
    const exact = facts.exact(typed);
    if (exact !== undefined) return exact;
    return facts.candidates(typed).length === 0 && facts.freeText ? null : undefined;
  };

  return {
    ...factsOf(facts),
    control: { kind: 'coded', freeText: facts.freeText, candidates: facts.candidates, lists },
    read(fields, name) {
      const typed = typedIn(fields, name).trim();
      const listed = fromLists(fields, name);
      if (typed.length > facts.most && lengthOf(typed) > facts.most) {
        return fail([{ name, key: 'item.too-long', given: { most: facts.most, length: lengthOf(typed) } }]);
      }
      if (listed.length > 0) {
        const [meant, ...others] = listed.map(meantInList);
        if (meant === undefined) return fail([{ name, key: 'item.unknown-choice' }]);
        if (others.some((other) => other?.code !== meant.code))
          return fail([{ name, key: 'item.two-chosen' }]);
        return ok({ text: typed === '' ? meant.label : typed, code: meant.code });
      }
      if (typed === '') return ok(undefined);
      const code = meantBy(typed, typedIn(fields, choiceField(name)));
      if (code !== undefined) return ok({ text: typed, code });
      const key = facts.candidates(typed).length === 0 ? 'item.nothing-found' : 'item.choose-candidate';
      return fail([{ name, key }]);
    },
    write({ text, code }, name): Fields {
      const candidates = facts.candidates(text);
      const chosen = (field: string, value: string): Fields => ({
        [name]: text,
        [field]: value,
        [chosenBeforeField(name)]: value,
      });
      if (code === null) {
        const needsNoWord = candidates.length === 0 && facts.exact(text) === undefined;
        return needsNoWord ? { [name]: text } : chosen(choiceField(name), notListed);
      }
      if (candidates.some(({ value }) => value === code)) return chosen(choiceField(name), code);
      const entry = entryFor(text, code);
      return entry === undefined ? { [name]: text } : chosen(listField(name, entry.list), entry.value);
    },
    show({ text, code }) {
      const label = code === null ? undefined : facts.nameOf(code);
      return [label === undefined || label === text ? text : `${text}（${label}）`];
    },
  };
}
