import { findPlainItem } from '#features/classifications/index.ts';
import {
  dayWords,
  employmentWords,
  emptyQuery,
  hoursWords,
  insuranceWords,
  kindWords,
  limitGroups,
  narrowingGroups,
  type SearchQuery,
  schoolingWords,
  searchFieldWords,
  shownVacancyNumber,
  tagWords,
  twoDaysOffWords,
  typedWords,
  wideningGroups,
} from '#features/vacancies/index.ts';
import { codeWords, limitLabel } from './choice-groups.ts';

/** A condition that can be taken away, and the search without it. */
export interface ChosenCondition {
  readonly label: string;
  readonly without: SearchQuery;
}

const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kind: kindWords,
  hours: hoursWords,
  employment: employmentWords,
  'day-off': dayWords,
  insurance: insuranceWords,
};

function wordOf(group: string, value: string): string {
  if (group === 'tag') return tagWords(value as SearchQuery['tag'][number]);
  if (group === 'plain') return findPlainItem(value)?.name ?? value;
  if (group === 'day-off') return `${lists[group]?.[value] ?? value}曜が休み`.replace('祝日曜', '祝日');
  return lists[group]?.[value] ?? codeWords(group, value);
}

/** Where a figure alone would not tell what it is of. */
const limitNames: Readonly<Record<string, string>> = {
  holidays: '休日：',
  overtime: '時間外労働：',
  people: '会社：',
  new: '新着：',
  ends: '応募期限：',
};

function limitWords(query: SearchQuery, name: (typeof limitGroups)[number]): string | undefined {
  const value = query[name];
  if (value === undefined) return undefined;
  switch (name) {
    case 'two-days-off':
      return `週休二日制：${twoDaysOffWords[value as keyof typeof twoDaysOffWords]}`;
    case 'schooling':
      return `学歴：${schoolingWords[value as keyof typeof schoolingWords]}で応募できる`;
    case 'age':
      return `${value}歳で応募できる`;
    case 'from':
      return `${value}から後に始まる`;
    case 'to':
      return `${value}までに終わる`;
    default:
      return `${limitNames[name] ?? ''}${limitLabel(name, Number(value), query)}`;
  }
}

const noWords = { words: '', match: 'all', in: [] } as const;

/** Each word by itself where all are wanted; together where one of them will do. */
function chosenWords(query: SearchQuery): readonly (readonly [string, Partial<SearchQuery>])[] {
  if (query.words === '') return [];
  const words = typedWords(query.words).filter(({ word }) => word !== '');
  const fields = query.in.map((one) => searchFieldWords[one]).join('・');
  const where = fields === '' ? [] : [[`さがすところ：${fields}`, { in: [] }] as const];
  if (words.length < 2) return [[query.words, noWords], ...where];
  if (query.match === 'any') {
    return [[`${words.map(({ typed }) => typed).join('、')}のどれか`, noWords], ...where];
  }
  const each = words.map(({ typed, word }) => {
    const rest = words.filter((one) => one.word !== word).map((one) => one.typed);
    return [typed, rest.length === 0 ? noWords : { words: rest.join(' ') }] as const;
  });
  return [...new Map(each), ...where];
}

/** Everything that is asked for, as tags that can be taken away one by one. */
export function chosenConditions(query: SearchQuery): readonly ChosenCondition[] {
  const first = { ...query, page: 1 };
  const chosen: ChosenCondition[] = [];
  const add = (label: string, changes: Partial<SearchQuery>): void => {
    chosen.push({ label, without: { ...first, ...changes } });
  };
  for (const [label, changes] of chosenWords(query)) add(label, changes);
  for (const group of [...wideningGroups, ...narrowingGroups]) {
    const values: readonly string[] = query[group];
    for (const value of values) add(wordOf(group, value), { [group]: values.filter((one) => one !== value) });
  }
  for (const name of limitGroups) {
    const words = limitWords(query, name);
    if (words !== undefined) add(words, { [name]: undefined });
  }
  if (query.without !== '') add(`「${query.without}」を含まない`, { without: '' });
  if (query['without-employer'] !== '') {
    add(`事業所名に「${query['without-employer']}」を含まない`, { 'without-employer': '' });
  }
  if (query['without-dispatch']) add('派遣を除く', { 'without-dispatch': false });
  for (const number of query.number) {
    const shown = /^\d{5}-/u.test(number) ? shownVacancyNumber(number) : number;
    add(`番号 ${shown}`, { number: query.number.filter((one) => one !== number) });
  }
  return chosen;
}

/** The search without any condition, as it is sorted and shown now. */
export const withoutConditions = ({ sort, size, apart, unit, view }: SearchQuery): SearchQuery => ({
  ...emptyQuery,
  sort,
  size,
  apart,
  unit,
  view,
});

/** Where no single condition is in the way: what more can be dropped at once. */
export function widerConditions(query: SearchQuery): readonly ChosenCondition[] {
  const { words, match } = query;
  const bare = withoutConditions(query);
  const others = chosenConditions({ ...query, ...noWords }).length;
  return [
    ...(words !== '' && others > 0
      ? [
          { label: 'ことば', without: { ...query, ...noWords, page: 1 } },
          { label: 'ことば以外のすべて', without: { ...bare, words, match } },
        ]
      : []),
    { label: 'すべての条件', without: bare },
  ];
}
