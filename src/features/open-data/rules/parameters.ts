import { z } from 'zod';
import {
  dayWords,
  employmentWords,
  hoursWords,
  insuranceWords,
  kindWords,
  limitGroups,
  narrowingGroups,
  readQuery,
  type SearchQuery,
  schoolingWords,
  searchFields,
  shownTags,
  twoDaysOffWords,
  wideningGroups,
} from '#features/vacancies/index.ts';
import { policy } from '#kernel/policy.ts';
import { fail, ok, type Result } from '#kernel/result.ts';

/** What may stand in an address: asked by it, and described by it in the document. */
export interface Parameter {
  readonly name: string;
  readonly words: string;
  readonly schema: z.ZodType<string>;
  /** May come more than once. */
  readonly many?: boolean;
}

export interface ParameterFault {
  readonly parameter: string;
  readonly words: string;
}

const { jobSearch } = policy;
const keysOf = (words: Readonly<Record<string, unknown>>) => z.enum(Object.keys(words));
const digits = z.string().regex(/^\d{1,8}$/u);
const wordsOf = z.string().max(jobSearch.longestWords);
const time = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/u);
const yes = z.enum(['yes']);

const many = (name: string, words: string, schema: z.ZodType<string>): Parameter => ({
  name,
  words,
  schema,
  many: true,
});
const one = (name: string, words: string, schema: z.ZodType<string>): Parameter => ({ name, words, schema });

/** Exactly those of the address of the search page. */
export const searchParameters: readonly Parameter[] = [
  one('words', 'さがす言葉。空白で区切る', wordsOf),
  one('match', '言葉のすべてか、どれか', z.enum(['all', 'any'])),
  one('without', '除く言葉', wordsOf),
  many('in', '言葉をさがす欄', z.enum(searchFields)),
  many('kind', '求人区分', keysOf(kindWords)),
  many('hours', '就業形態', keysOf(hoursWords)),
  many('employment', '雇用形態', keysOf(employmentWords)),
  many('occupation', '職業分類。2けたは大分類、3けたは中分類', z.string().regex(/^\d{2,3}$/u)),
  many('plain', 'やさしい言葉の仕事のまとまり', z.string().max(40)),
  many('place', '就業場所。2けたは都道府県、5けたは市区町村', z.string().regex(/^(\d{2}|\d{5})$/u)),
  many('industry', '産業分類。英字は大分類、2けたは中分類', z.string().regex(/^([A-Z]|\d{2})$/u)),
  many('tag', 'こだわり条件', z.enum(shownTags as [string, ...string[]])),
  many('day-off', '休みの曜日', keysOf(dayWords)),
  many('insurance', '加入保険', keysOf(insuranceWords)),
  one('two-days-off', '週休二日制', keysOf(twoDaysOffWords)),
  one('wage', '賃金の下限（円）。単位は unit', digits),
  one('unit', '賃金の単位', z.enum(['monthly', 'hourly'])),
  one('holidays', '年間休日数の下限', digits),
  one('overtime', '月平均時間外労働時間の上限', digits),
  one('people', '従業員数の下限', digits),
  one('new', '受付からの日数。今日は1', digits),
  one('ends', '紹介期限日までの日数', digits),
  one('age', '年齢', digits),
  one('schooling', '学歴', keysOf(schoolingWords)),
  one('from', '就業時間の始まり', time),
  one('to', '就業時間の終わり', time),
  many('number', '求人番号か事業所番号', z.string().regex(/^\d{5}-\d{1,8}$|^\d{4}-\d{6}-\d$/u)),
  one('without-employer', '除く事業所名', wordsOf),
  one('without-dispatch', '派遣を除く', yes),
  one('sort', '並べ方', z.enum(jobSearch.sorts)),
  one('size', '1ページの件数', z.enum(jobSearch.pageSizes.map(String))),
  one('page', 'ページ', z.string().regex(/^[1-9]\d{0,6}$/u)),
  one('apart', 'よく似た求人をまとめない', yes),
  one('view', '画面での見せ方。答えは変わらない', z.enum(['whole', 'short'])),
];

export const cursorParameter = one('after', '前の答えにある続きの値', z.string().min(1).max(80));

/** What is wrong with an address, by its parameters; undefined where nothing is. */
export function parameterFaults(
  address: URLSearchParams,
  declared: readonly Parameter[],
): readonly ParameterFault[] {
  return [...new Set(address.keys())].flatMap((name) => {
    const parameter = declared.find((known) => known.name === name);
    if (parameter === undefined) return [{ parameter: name, words: 'この名前の指定はありません。' }];
    const values = address.getAll(name);
    if (parameter.many !== true && values.length > 1)
      return [{ parameter: name, words: '1つだけ指定できます。' }];
    const given = parameter.many === true ? valuesOf(address, name) : values.filter(isGiven);
    if (given.length > jobSearch.mostChoices)
      return [{ parameter: name, words: `指定できるのは${jobSearch.mostChoices}個までです。` }];
    return given.every((value) => parameter.schema.safeParse(value).success)
      ? []
      : [{ parameter: name, words: 'この値は指定できません。' }];
  });
}

/** A form sends its empty fields too: they ask for nothing. */
const isGiven = (value: string): boolean => value !== '';

const valuesOf = (address: URLSearchParams, name: string): readonly string[] => [
  ...new Set(
    address
      .getAll(name)
      .flatMap((value) => value.split(','))
      .filter(isGiven),
  ),
];

/** The search that an address asks for. Unlike a page, a program is told what cannot be understood. */
export function readSearch(address: URLSearchParams): Result<SearchQuery, readonly ParameterFault[]> {
  const faults = parameterFaults(address, searchParameters);
  if (faults.length > 0) return fail(faults);
  const query = readQuery(address);
  const lost = [...wideningGroups, ...narrowingGroups].filter((name) => {
    const kept: readonly string[] = query[name];
    return valuesOf(address, name).some((value) => !kept.includes(value));
  });
  const unread = limitGroups.filter((name) => isGiven(address.get(name) ?? '') && query[name] === undefined);
  const unknown = [...lost, ...unread];
  return unknown.length === 0
    ? ok(query)
    : fail(unknown.map((name) => ({ parameter: name, words: 'この値は一覧にありません。' })));
}
