import { Temporal } from '#kernel/time.ts';
import { publishedMinimumWages } from './minimum-wages.table.ts';

/** Of a prefecture, from a day on until the next one. */
export interface MinimumWage {
  /** Two digits. */
  readonly prefecture: string;
  readonly validFrom: Temporal.PlainDate;
  readonly hourlyYen: number;
}

/** What the source itself knows. */
export const knownMinimumWages: readonly MinimumWage[] = publishedMinimumWages
  .trim()
  .split('\n')
  .map((line) => {
    const [prefecture = '', validFrom = '', hourlyYen = ''] = line.split(' ');
    return { prefecture, validFrom: Temporal.PlainDate.from(validFrom), hourlyYen: Number(hourlyYen) };
  });

const { compare } = Temporal.PlainDate;

/** What the operator brought in comes first; the source's own fills what is not there. */
export function joinedMinimumWages(broughtIn: readonly MinimumWage[]): readonly MinimumWage[] {
  const isSame = (one: MinimumWage) => (other: MinimumWage) =>
    one.prefecture === other.prefecture && one.validFrom.equals(other.validFrom);
  return [...broughtIn, ...knownMinimumWages.filter((one) => !broughtIn.some(isSame(one)))];
}

/** The one that holds in a prefecture on a day; undefined where none is known. */
export function minimumWageOn(
  all: readonly MinimumWage[],
  prefecture: string,
  day: Temporal.PlainDate,
): MinimumWage | undefined {
  return all
    .filter((one) => one.prefecture === prefecture && compare(one.validFrom, day) <= 0)
    .reduce<MinimumWage | undefined>(
      (newest, one) => (newest === undefined || compare(one.validFrom, newest.validFrom) > 0 ? one : newest),
      undefined,
    );
}

/** They are set anew each autumn. */
const longestTerm = { days: 400 } as const;

/** Whether the newest one known of a prefecture is surely replaced: the operator has to bring in this year's. */
export const isOutdated = (wage: MinimumWage, today: Temporal.PlainDate): boolean =>
  compare(wage.validFrom.add(longestTerm), today) < 0;
