import { katakana, searchKey } from '#kernel/text-input.ts';
import { type Municipality, municipalitiesOf, prefectures } from './places.ts';

const mostFound = 20;

/** Width, case, blanks, hiragana or katakana and the two ways to write ケ do not count. */
const keyOf = (text: string): string => searchKey(katakana(text)).replaceAll('ヶ', 'ケ');

/** The ward or town without its city or county: 「中区」 of 「横浜市中区」. */
const lastPart = (name: string): string =>
  /^.+?市(.+区)$/u.exec(name)?.[1] ?? /^.+?郡(.+[町村])$/u.exec(name)?.[1] ?? name;

/** People leave the kind away: 「横須賀」 for 「横須賀市」, 「東京」 for 「東京都」. */
const withoutKind = (name: string): string => name.replace(/(?<=.)[市区町村]$/u, '');
const withoutKindKana = (kana: string): string => kana.replace(/(?<=.)(シ|ク|マチ|チョウ|ムラ|ソン)$/u, '');
const prefectureWithoutKind = (name: string): string => name.replace(/(?<=..)[都府県]$/u, '');

interface Entry {
  readonly municipality: Municipality;
  readonly names: readonly string[];
  /** Names with nothing after them that could be left away. */
  readonly wholes: ReadonlySet<string>;
  readonly withPrefecture: readonly string[];
}

function entryOf(municipality: Municipality): Entry {
  const { name, kana, prefecture } = municipality;
  const written = [...new Set([name, lastPart(name)])];
  const names = [...written, kana].map(keyOf);
  const withPrefecture = [
    ...[prefecture.name, prefectureWithoutKind(prefecture.name)].flatMap((before) =>
      written.map((after) => `${before}${after}`),
    ),
    `${prefecture.kana}${kana}`,
  ].map(keyOf);
  const bare = [...written.map(withoutKind), withoutKindKana(kana)].map(keyOf);
  const barePrefixed = withPrefecture.map((text) => withoutKind(text));
  return {
    municipality,
    names,
    withPrefecture,
    wholes: new Set([...names, ...withPrefecture, ...bare, ...barePrefixed]),
  };
}

let entries: readonly Entry[] | undefined;

const allEntries = (): readonly Entry[] => {
  entries ??= prefectures.flatMap(({ code }) => municipalitiesOf(code)).map(entryOf);
  return entries;
};

/** Lower is better; undefined where nothing fits. */
function rankOf({ names, wholes, withPrefecture }: Entry, key: string): number | undefined {
  if (wholes.has(key)) return 0;
  if (names.some((name) => name.startsWith(key))) return 1;
  if (withPrefecture.some((name) => name.startsWith(key))) return 2;
  if (names.some((name) => name.endsWith(key))) return 3;
  return names.some((name) => name.includes(key)) ? 4 : undefined;
}

/**
 * Municipalities by name or kana as typed, with or without prefecture, county or city; the best first, in JIS order
 * among equals, at most twenty.
 */
export function searchMunicipalities(typed: string): readonly Municipality[] {
  const key = keyOf(typed);
  if (key === '') return [];
  const ranked = allEntries().flatMap((entry) => {
    const rank = rankOf(entry, key);
    return rank === undefined ? [] : [{ rank, municipality: entry.municipality }];
  });
  return ranked
    .sort((one, other) => one.rank - other.rank)
    .slice(0, mostFound)
    .map(({ municipality }) => municipality);
}
