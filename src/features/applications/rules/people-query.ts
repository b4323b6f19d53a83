import { findOccupation, findOccupationGroup, findPlainItem } from '#features/classifications/index.ts';
import { type AgeDecade, ageDecades, type PublishedQuery } from '#features/job-seekers/index.ts';
import { findMunicipality, findPrefecture } from '#features/places/index.ts';
import { policy } from '#kernel/policy.ts';

const { pageSizes, longestWords, mostWords, mostChoices } = policy.publishedPeople;

export type PageSize = (typeof pageSizes)[number];

export const wishedEmploymentWords = {
  'full-time': 'フルタイム',
  'part-time': 'パート',
  seasonal: '季節',
  migrant: '出稼ぎ',
} as const satisfies Readonly<Record<PublishedQuery['employment'][number], string>>;

export const ageWords = (decade: AgeDecade): string =>
  decade === ageDecades[ageDecades.length - 1] ? `${decade}代以上` : `${decade}代`;

/** Everything that a search among public people asks for: the address of its page says it all. */
export interface PeopleQuery {
  readonly employment: PublishedQuery['employment'];
  /** Two digits: whole classes; three digits: one occupation. */
  readonly occupation: readonly string[];
  /** Of the plain-language groups. */
  readonly plain: readonly string[];
  /** Two digits: a prefecture; five digits: a municipality. */
  readonly place: readonly string[];
  readonly age: readonly AgeDecade[];
  /** As typed. */
  readonly qualification: string;
  readonly experience: string;
  readonly words: string;
  readonly size: PageSize;
  readonly page: number;
}

export const emptyPeopleQuery: PeopleQuery = {
  employment: [],
  occupation: [],
  plain: [],
  place: [],
  age: [],
  qualification: '',
  experience: '',
  words: '',
  size: pageSizes[0],
  page: 1,
};

/** Beyond every result. */
const lastPage = 1_000_000;

const known: Readonly<Record<string, (value: string) => boolean>> = {
  employment: (value) => Object.hasOwn(wishedEmploymentWords, value),
  occupation: (value) => (findOccupationGroup(value) ?? findOccupation(value)) !== undefined,
  plain: (value) => findPlainItem(value) !== undefined,
  place: (value) => (value.length === 2 ? findPrefecture(value) : findMunicipality(value)) !== undefined,
  age: (value) => ageDecades.some((decade) => String(decade) === value),
};

const manyOf = (query: URLSearchParams, name: string): readonly string[] =>
  [...new Set(query.getAll(name).flatMap((value) => value.split(',')))]
    .filter((value) => known[name]?.(value) === true)
    .slice(0, mostChoices);

const wordsOf = (query: URLSearchParams, name: string): string =>
  [...(query.get(name) ?? '').trim()].slice(0, longestWords).join('');

/** What an address asks for; what cannot be understood is left out. */
export function readPeopleQuery(query: URLSearchParams): PeopleQuery {
  const page = Number(query.get('page'));
  return {
    employment: manyOf(query, 'employment') as PeopleQuery['employment'],
    occupation: manyOf(query, 'occupation'),
    plain: manyOf(query, 'plain'),
    place: manyOf(query, 'place'),
    age: ageDecades.filter((decade) => manyOf(query, 'age').includes(String(decade))),
    qualification: wordsOf(query, 'qualification'),
    experience: wordsOf(query, 'experience'),
    words: wordsOf(query, 'words'),
    size: pageSizes.find((one) => String(one) === query.get('size')) ?? emptyPeopleQuery.size,
    page: Number.isInteger(page) && page >= 1 ? Math.min(page, lastPage) : 1,
  };
}

/** The shortest address that asks for just this; reading it again gives the same query. */
export function writePeopleQuery(query: PeopleQuery): URLSearchParams {
  const written = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    const usual: unknown = emptyPeopleQuery[name as keyof PeopleQuery];
    if (Array.isArray(value)) for (const one of value) written.append(name, String(one));
    else if (value !== usual) written.set(name, String(value));
  }
  return written;
}

/** Blanks of any width part the words. */
const split = (typed: string): readonly string[] =>
  [...new Set(typed.split(/\s+/u))].filter((word) => word !== '').slice(0, mostWords);

/** The codes and words by which it is looked for. */
export function publishedQuery(query: PeopleQuery): PublishedQuery {
  const occupations = [
    ...query.occupation.flatMap((code) =>
      code.length === 2 ? (findOccupationGroup(code)?.occupations ?? []).map((one) => one.code) : [code],
    ),
    ...query.plain.flatMap((code) => (findPlainItem(code)?.occupations ?? []).map((one) => one.code)),
  ];
  return {
    employment: query.employment,
    occupations: [...new Set(occupations)],
    places: query.place,
    ages: query.age,
    words: split(query.words),
    qualification: split(query.qualification),
    experience: split(query.experience),
  };
}

/** What is asked for, each with the search without it. */
export interface ChosenWish {
  readonly label: string;
  readonly without: PeopleQuery;
}

const placeLabel = (code: string): string => {
  const municipality = findMunicipality(code);
  return municipality === undefined
    ? (findPrefecture(code)?.name ?? code)
    : `${municipality.prefecture.name}${municipality.name}`;
};

/** Everything that is asked for, as tags that can be taken away one by one. */
export function chosenWishes(query: PeopleQuery): readonly ChosenWish[] {
  const first = { ...query, page: 1 };
  const tagsOf = <Name extends 'employment' | 'occupation' | 'plain' | 'place' | 'age'>(
    name: Name,
    labelOf: (value: PeopleQuery[Name][number]) => string,
  ): readonly ChosenWish[] => {
    const values: readonly PeopleQuery[Name][number][] = query[name];
    return values.map((value) => ({
      label: labelOf(value),
      without: { ...first, [name]: values.filter((one) => one !== value) },
    }));
  };
  const typed = (['qualification', 'experience', 'words'] as const).flatMap((name) =>
    query[name] === ''
      ? []
      : [{ label: `${typedLabels[name]}${query[name]}`, without: { ...first, [name]: '' } }],
  );
  return [
    ...tagsOf('employment', (value) => wishedEmploymentWords[value]),
    ...tagsOf('occupation', (code) => (findOccupationGroup(code) ?? findOccupation(code))?.name ?? code),
    ...tagsOf('plain', (code) => findPlainItem(code)?.name ?? code),
    ...tagsOf('place', placeLabel),
    ...tagsOf('age', ageWords),
    ...typed,
  ];
}

const typedLabels = { qualification: '免許・資格：', experience: '経験：', words: '' } as const;
