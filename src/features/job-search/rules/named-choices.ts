import { searchJobNames } from '#features/classifications/index.ts';
import {
  type Municipality,
  municipalitiesOf,
  prefectures,
  searchMunicipalities,
} from '#features/places/index.ts';
import type { SearchQuery } from '#features/vacancies/index.ts';
import { katakana, searchKey } from '#kernel/text-input.ts';

/** What somebody may have meant by a name: one place or occupation, or several that go by it together. */
export interface NamedChoice {
  readonly label: string;
  readonly codes: readonly string[];
}

/** What was typed by name, and the choices for it; one: it is meant, several: the person chooses, none: unknown. */
export interface NamedChoices {
  readonly field: 'near' | 'job';
  readonly typed: string;
  readonly choices: readonly NamedChoice[];
}

const longestName = 60;
const mostNames = 5;

const keyOf = (text: string): string => searchKey(katakana(text)).replaceAll('ヶ', 'ケ');

const withoutKind = (name: string): string => name.replace(/(?<=.)[市区町村]$/u, '');
const ofCounty = (name: string): string => name.replace(/^.+?郡(?=.+[町村]$)/u, '');
const ofCity = (name: string): string => name.replace(/^.+?市(?=.+区$)/u, '');

const isNamed = ({ name, kana }: Municipality, key: string): boolean =>
  [name, ofCounty(name), ofCity(name), kana]
    .flatMap((one) => [one, withoutKind(one)])
    .some((one) => keyOf(one) === key);

const isPrefecture = (
  { name, kana }: { readonly name: string; readonly kana: string },
  key: string,
): boolean => [name, name.replace(/(?<=..)[都府県]$/u, ''), kana].some((one) => keyOf(one) === key);

/** 横浜市: all of its wards, and 23区 the ones of Tokyo. */
function wardsOf(key: string): readonly NamedChoice[] {
  const wards = prefectures
    .flatMap(({ code }) => municipalitiesOf(code))
    .filter(({ name }) => /区$/u.test(name));
  if (key === keyOf('23区') || key === keyOf('東京23区')) {
    const tokyo = wards.filter(({ code }) => code.startsWith('13'));
    return [{ label: '東京23区', codes: tokyo.map(({ code }) => code) }];
  }
  const own = wards.filter(({ name }) => {
    const city = /^(.+?市).+区$/u.exec(name)?.[1];
    return city !== undefined && (keyOf(city) === key || keyOf(withoutKind(city)) === key);
  });
  const [first] = own;
  if (first === undefined) return [];
  const city = /^(.+?市)/u.exec(first.name)?.[1] ?? '';
  return [{ label: `${first.prefecture.name}${city}（すべての区）`, codes: own.map(({ code }) => code) }];
}

const placeOf = ({ code, name, prefecture }: Municipality): NamedChoice => ({
  label: `${prefecture.name}${name}`,
  codes: [code],
});

/** Prefectures, cities and wards that go by a name; the name of a prefecture comes before towns of the same name. */
export function placesNamed(typed: string): readonly NamedChoice[] {
  const key = keyOf(typed);
  if (key === '') return [];
  const whole = prefectures.filter(({ name }) => keyOf(name) === key);
  if (whole.length > 0) return whole.map(({ code, name }) => ({ label: name, codes: [code] }));
  const found = searchMunicipalities(typed);
  const exact = [
    ...prefectures
      .filter((one) => isPrefecture(one, key))
      .map(({ code, name }) => ({ label: name, codes: [code] })),
    ...wardsOf(key),
    ...found.filter((one) => isNamed(one, key)).map(placeOf),
  ];
  return exact.length > 0 ? exact : found.map(placeOf);
}

function occupationsNamed(typed: string): readonly NamedChoice[] {
  const byCode = new Map<string, NamedChoice>();
  for (const { name, occupation } of searchJobNames(typed)) {
    if (byCode.has(occupation.code)) continue;
    const label = name === occupation.name ? name : `${name}（${occupation.name}）`;
    byCode.set(occupation.code, { label, codes: [occupation.code] });
  }
  return [...byCode.values()];
}

const namesIn = (typed: string): readonly string[] =>
  typed
    .normalize('NFKC')
    .split(/[\s,、]+/u)
    .filter((one) => one !== '')
    .slice(0, mostNames);

/** Several places can be typed with blanks between them; a name as a whole goes first. */
function namedPlaces(typed: string): readonly NamedChoices[] {
  const whole = { field: 'near', typed, choices: placesNamed(typed) } as const;
  const parts = namesIn(typed);
  return whole.choices.length > 0 || parts.length < 2
    ? [whole]
    : parts.map((one) => ({ field: 'near', typed: one, choices: placesNamed(one) }));
}

/** The places and occupations that were typed by name. */
export function namedChoices(query: URLSearchParams): readonly NamedChoices[] {
  const typed = (name: string): string =>
    [...(query.get(name) ?? '').trim()].slice(0, longestName).join('').replace(/\p{C}/gu, '');
  const [near, job] = [typed('near'), typed('job')];
  return [
    ...(near === '' ? [] : namedPlaces(near)),
    ...(job === '' ? [] : [{ field: 'job', typed: job, choices: occupationsNamed(job) } as const]),
  ];
}

const groupOf = { near: 'place', job: 'occupation' } as const;

/** The search with a choice that was meant by a name. */
export function withNamed(
  query: SearchQuery,
  field: NamedChoices['field'],
  codes: readonly string[],
): SearchQuery {
  const group = groupOf[field];
  return { ...query, page: 1, [group]: [...new Set([...query[group], ...codes])] };
}

/** What was typed by name and is not understood yet: it stays in its fields. */
export function unclearNames(
  named: readonly NamedChoices[],
): Readonly<Record<NamedChoices['field'], string>> {
  const typedIn = (field: NamedChoices['field']): string =>
    named
      .filter((one) => one.field === field)
      .map(({ typed }) => typed)
      .join(' ');
  return { near: typedIn('near'), job: typedIn('job') };
}
