import {
  findIndustry,
  findOccupation,
  industryGroups,
  occupationGroups,
} from '#features/classifications/index.ts';
import { findMunicipality, findPrefecture, municipalitiesOf, prefectures } from '#features/places/index.ts';
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

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly chosen: boolean;
}

/** A group of choices as it stands in the panel: several can be ticked, or one taken. */
export interface ChoiceGroup {
  readonly name: CountedGroup;
  readonly label: string;
  readonly kind: 'many' | 'one';
  readonly choices: readonly Choice[];
}

const figure = new Intl.NumberFormat('ja-JP');

type Words = readonly (readonly [value: string, label: string])[];

const fromWords = (words: Readonly<Record<string, string>>): Words => Object.entries(words);

const sum = (counts: ReadonlyMap<string, number>, codes: readonly string[]): number =>
  codes.reduce((total, code) => total + (counts.get(code) ?? 0), 0);

/** The classes of occupations, and within a chosen class its occupations. */
function occupations(query: SearchQuery, counts: ReadonlyMap<string, number>): readonly Choice[] {
  const opened = new Set(
    query.occupation.map((code) => (code.length === 2 ? code : findOccupation(code)?.groupCode)),
  );
  return occupationGroups.flatMap((group) => [
    {
      value: group.code,
      label: group.name,
      count: sum(
        counts,
        group.occupations.map(({ code }) => code),
      ),
      chosen: query.occupation.includes(group.code),
    },
    ...(opened.has(group.code)
      ? group.occupations.map(({ code, name }) => ({
          value: code,
          label: `　${name}`,
          count: counts.get(code) ?? 0,
          chosen: query.occupation.includes(code),
        }))
      : []),
  ]);
}

/** The prefectures, and within a chosen one its municipalities. */
function places(query: SearchQuery, counts: ReadonlyMap<string, number>): readonly Choice[] {
  const opened = new Set(query.place.map((code) => code.slice(0, 2)));
  const byPrefecture = new Map<string, number>();
  for (const [code, count] of counts) {
    byPrefecture.set(code.slice(0, 2), (byPrefecture.get(code.slice(0, 2)) ?? 0) + count);
  }
  return prefectures.flatMap(({ code, name }) => [
    {
      value: code,
      label: name,
      count: byPrefecture.get(code) ?? 0,
      chosen: query.place.includes(code),
    },
    ...(opened.has(code)
      ? municipalitiesOf(code).map((one) => ({
          value: one.code,
          label: `　${one.name}`,
          count: counts.get(one.code) ?? 0,
          chosen: query.place.includes(one.code),
        }))
      : []),
  ]);
}

const industries = (query: SearchQuery, counts: ReadonlyMap<string, number>): readonly Choice[] =>
  industryGroups.map(({ code, name, industries: own }) => ({
    value: code,
    label: name,
    count: sum(
      counts,
      own.map((one) => one.code),
    ),
    chosen: query.industry.includes(code),
  }));

const limitLabels: Readonly<Record<string, (value: number, query: SearchQuery) => string>> = {
  wage: (yen, { unit }) => `${unit === 'hourly' ? '時給' : '月給'}${figure.format(yen)}円以上`,
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
      choices: words.map(([value, words_]) => ({
        value,
        label: words_,
        count: counts[name].get(value) ?? 0,
        chosen: (query[name] as readonly string[]).includes(value),
      })),
    }) as const;
  const one = (name: 'wage' | 'holidays' | 'overtime' | 'people' | 'new' | 'ends', label: string) =>
    ({
      name,
      label,
      kind: 'one',
      choices: steps[name].map((value) => ({
        value: String(value),
        label: limitLabel(name, value, query),
        count: counts[name].get(String(value)) ?? 0,
        chosen: query[name] === value,
      })),
    }) as const;
  return [
    many('hours', '就業形態', fromWords(hoursWords)),
    many('employment', '雇用形態', fromWords(employmentWords)),
    { name: 'place', label: '場所', kind: 'many', choices: places(query, counts.place) },
    { name: 'occupation', label: '職種', kind: 'many', choices: occupations(query, counts.occupation) },
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
      choices: fromWords(twoDaysOffWords).map(([value, label]) => ({
        value,
        label,
        count: counts['two-days-off'].get(value) ?? 0,
        chosen: query['two-days-off'] === value,
      })),
    },
    many('day-off', '休みの曜日', fromWords(dayWords)),
    one('overtime', '時間外労働'),
    one('new', '新着'),
    one('ends', '応募期限'),
    many('kind', '求人区分', fromWords(kindWords)),
    { name: 'industry', label: '産業', kind: 'many', choices: industries(query, counts.industry) },
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
