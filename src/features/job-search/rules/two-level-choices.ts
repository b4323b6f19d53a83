import { findOccupation, industryGroups, occupationGroups } from '#features/classifications/index.ts';
import { municipalitiesOf, prefectures } from '#features/places/index.ts';
import type { SearchQuery } from '#features/vacancies/index.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly chosen: boolean;
  /** Belongs to the choice above it. */
  readonly inner?: boolean;
}

type Counts = ReadonlyMap<string, number>;

/** A choice that opens others: a prefecture with its municipalities. */
interface Upper {
  readonly code: string;
  readonly name: string;
  readonly isOpen: boolean;
  /** What is counted under it. */
  readonly codes: readonly string[];
  readonly inner: readonly { readonly code: string; readonly name: string }[];
}

export interface SplitChoices {
  readonly first: readonly Choice[];
  readonly rest: readonly Choice[];
}

const shownAtFirst = 6;
/** Rows of opened groups: more would make the page heavy; every place is still found by its name. */
const mostInner = 80;

const byCount = (one: Choice, other: Choice): number => other.count - one.count;

/** First the chosen ones, then those with the most vacancies; the rest in the order of the codes. */
function split(uppers: readonly Upper[], chosen: readonly string[], counts: Counts): SplitChoices {
  const choiceOf = (code: string, name: string, codes: readonly string[], inner: boolean): Choice => ({
    value: code,
    label: name,
    count: codes.reduce((total, one) => total + (counts.get(one) ?? 0), 0),
    chosen: chosen.includes(code),
    inner,
  });
  const opened = uppers.filter(({ isOpen }) => isOpen);
  const room = opened.length === 0 ? 0 : Math.ceil(mostInner / opened.length);
  const innerOf = ({ inner }: Upper): readonly Choice[] => {
    const all = inner.map(({ code, name }) => choiceOf(code, name, [code], true));
    const kept = new Set([...all].sort(byCount).slice(0, room));
    return all.filter((one) => one.chosen || kept.has(one));
  };
  const blocks = uppers.map((upper) => ({
    upper: choiceOf(upper.code, upper.name, upper.codes, false),
    inner: upper.isOpen ? innerOf(upper) : [],
  }));
  const all = blocks.flatMap(({ upper, inner }) => [upper, ...inner]);
  const inners = blocks.flatMap(({ inner }) => inner);
  const most = [...(inners.length > 0 ? inners : all)]
    .sort(byCount)
    .filter((one) => !one.chosen)
    .slice(0, shownAtFirst);
  const ahead = new Set([...all.filter((one) => one.chosen), ...most]);
  return {
    first: [...ahead].map((one) => ({ ...one, inner: false })),
    rest: all.filter((one) => !ahead.has(one)),
  };
}

/** The prefectures, and within a chosen one its municipalities. */
export function placeChoices({ place }: SearchQuery, counts: Counts): SplitChoices {
  const opened = new Set(place.map((code) => code.slice(0, 2)));
  const counted = Map.groupBy(counts.keys(), (code) => code.slice(0, 2));
  const uppers = prefectures.map(({ code, name }) => ({
    code,
    name,
    isOpen: opened.has(code),
    codes: counted.get(code) ?? [],
    inner: opened.has(code) ? municipalitiesOf(code) : [],
  }));
  return split(uppers, place, counts);
}

/** The classes of occupations, and within a chosen class its occupations. */
export function occupationChoices({ occupation }: SearchQuery, counts: Counts): SplitChoices {
  const opened = new Set(
    occupation.map((code) => (code.length === 2 ? code : findOccupation(code)?.groupCode)),
  );
  const uppers = occupationGroups.map(({ code, name, occupations }) => ({
    code,
    name,
    isOpen: opened.has(code),
    codes: occupations.map((one) => one.code),
    inner: occupations,
  }));
  return split(uppers, occupation, counts);
}

export function industryChoices({ industry }: SearchQuery, counts: Counts): SplitChoices {
  const uppers = industryGroups.map(({ code, name, industries }) => ({
    code,
    name,
    isOpen: industry.includes(code) || industries.some((one) => industry.includes(one.code)),
    codes: industries.map((one) => one.code),
    inner: industries,
  }));
  return split(uppers, industry, counts);
}
