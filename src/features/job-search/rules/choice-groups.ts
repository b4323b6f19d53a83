import {
  findIndustry,
  findOccupation,
  industryGroups,
  occupationGroups,
  plainGroups,
} from '#features/classifications/index.ts';
import { findMunicipality, findPrefecture } from '#features/places/index.ts';
import {
  type CountedGroup,
  dayWords,
  employmentWords,
  type FoundCounts,
  hoursWords,
  insuranceWords,
  kindWords,
  limitSteps,
  type SearchQuery,
  shownTags,
  tagWords,
  twoDaysOffWords,
} from '#features/vacancies/index.ts';

import {
  type Choice,
  industryChoices,
  occupationChoices,
  placeChoices,
  type SplitChoices,
} from './two-level-choices.ts';

/** A group of choices as it stands in the panel: several can be ticked, or one taken. */
export interface ChoiceGroup {
  readonly name: CountedGroup | 'plain';
  readonly label: string;
  readonly kind: 'many' | 'one';
  readonly first: readonly Choice[];
  /** Behind 「ほかの…を見る」. */
  readonly rest: readonly Choice[];
}

const shownAtFirst = 6;

/** In a fixed order: the first of them, as far as the last chosen one. */
function cut(choices: readonly Choice[]): SplitChoices {
  const lastChosen = choices.findLastIndex(({ chosen }) => chosen);
  const at = Math.max(choices.length <= shownAtFirst + 1 ? choices.length : shownAtFirst, lastChosen + 1);
  return { first: choices.slice(0, at), rest: choices.slice(at) };
}

const figure = new Intl.NumberFormat('ja-JP');

type Words = readonly (readonly [value: string, label: string])[];

const fromWords = (words: Readonly<Record<string, string>>): Words => Object.entries(words);

/** Kinds of work as people call them, and what each would give. */
function plainChoices({ plain }: SearchQuery, counts: ReadonlyMap<string, number>): SplitChoices {
  const all = plainGroups.flatMap(({ items }) =>
    items.map(({ code, name, occupations }) => ({
      value: code,
      label: name,
      count: occupations.reduce((total, one) => total + (counts.get(one.code) ?? 0), 0),
      chosen: plain.includes(code),
    })),
  );
  const ahead = new Set([
    ...all.filter(({ chosen }) => chosen),
    ...[...all].sort((one, other) => other.count - one.count).slice(0, shownAtFirst),
  ]);
  return { first: [...ahead], rest: all.filter((one) => !ahead.has(one)) };
}

const limitLabels: Readonly<Record<string, (value: number, query: SearchQuery) => string>> = {
  wage: (yen, { unit }) => `${unit === 'hourly' ? '時給' : '月額'}${figure.format(yen)}円以上`,
  holidays: (days) => `年間${days}日以上`,
  overtime: (hours) => (hours === 0 ? 'なし' : `月${hours}時間以下`),
  people: (least) => `${figure.format(least)}人以上`,
  new: (days) => (days === 1 ? '今日' : `${days}日以内`),
  ends: (days) => `あと${days}日以内`,
};

export const limitLabel = (name: string, value: number, query: SearchQuery): string =>
  limitLabels[name]?.(value, query) ?? String(value);

/** Every group of the panel with the exact number beside each choice. */
export function choiceGroups(query: SearchQuery, counts: FoundCounts): readonly ChoiceGroup[] {
  const steps = limitSteps(query);
  const many = (
    name: 'kind' | 'hours' | 'employment' | 'tag' | 'day-off' | 'insurance',
    label: string,
    words: Words,
  ) =>
    ({
      name,
      label,
      kind: 'many',
      ...cut(
        words.map(([value, words_]) => ({
          value,
          label: words_,
          count: counts[name].get(value) ?? 0,
          chosen: (query[name] as readonly string[]).includes(value),
        })),
      ),
    }) as const;
  const one = (name: 'wage' | 'holidays' | 'overtime' | 'people' | 'new' | 'ends', label: string) =>
    ({
      name,
      label,
      kind: 'one',
      ...cut(
        steps[name].map((value) => ({
          value: String(value),
          label: limitLabel(name, value, query),
          count: counts[name].get(String(value)) ?? 0,
          chosen: query[name] === value,
        })),
      ),
    }) as const;
  return [
    many('hours', '就業形態', fromWords(hoursWords)),
    many('employment', '雇用形態', fromWords(employmentWords)),
    { name: 'place', label: '場所', kind: 'many', ...placeChoices(query, counts.place) },
    { name: 'occupation', label: '職種', kind: 'many', ...occupationChoices(query, counts.occupation) },
    {
      name: 'plain',
      label: 'やさしいことばで選ぶ仕事',
      kind: 'many',
      ...plainChoices(query, counts.occupation),
    },
    one('wage', '賃金'),
    many(
      'tag',
      'こだわり',
      shownTags.map((tag) => [tag, tagWords(tag)]),
    ),
    one('holidays', '年間休日'),
    {
      name: 'two-days-off',
      label: '週休二日制',
      kind: 'one',
      ...cut(
        fromWords(twoDaysOffWords).map(([value, label]) => ({
          value,
          label,
          count: counts['two-days-off'].get(value) ?? 0,
          chosen: query['two-days-off'] === value,
        })),
      ),
    },
    many('day-off', '休みの曜日', fromWords(dayWords)),
    one('overtime', '時間外労働'),
    one('new', '新着'),
    one('ends', '応募期限'),
    many('kind', '求人区分', fromWords(kindWords)),
    { name: 'industry', label: '産業', kind: 'many', ...industryChoices(query, counts.industry) },
    one('people', '会社の大きさ'),
    many('insurance', '加入保険', fromWords(insuranceWords)),
  ];
}

/** What a code of a place, occupation or industry is called. */
export function codeWords(group: string, code: string): string {
  if (group === 'place') {
    const found = code.length === 2 ? findPrefecture(code)?.name : undefined;
    const municipality = findMunicipality(code);
    return (
      found ?? (municipality === undefined ? code : `${municipality.prefecture.name}${municipality.name}`)
    );
  }
  if (group === 'occupation') {
    return findOccupation(code)?.name ?? occupationGroups.find((one) => one.code === code)?.name ?? code;
  }
  return findIndustry(code)?.name ?? industryGroups.find((one) => one.code === code)?.name ?? code;
}
