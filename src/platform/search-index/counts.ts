import type { Filters, Sets } from './filters.ts';
import type { Kernel } from './kernel/kernel.ts';
import type { Layout } from './layout.ts';
import type { Room } from './memory.ts';
import type { Moment } from './moment.ts';
import type { CountedGroup, Filter, NamedCounts } from './query.ts';
import { mostFlags } from './shape.ts';

export interface CountPlaces {
  /** Three tables of 65,536 figures of 4 bytes, all 0 between two counts. */
  readonly totals: number;
  /** 65,536 codes of 2 bytes. */
  readonly codes: number;
}

const tableSize = 65_536 * 4;
/** From so many members on, whole tables are looked through for less than a list costs. */
const many = 30_000;
/** A flag is counted among so many documents in the time that one document takes by its row. */
const documentsARow = 400;

/** What is searched in: sets that are counted are parts of it. What it counts itself is kept as long as it is. */
export interface Whole {
  readonly set: number;
  readonly total: number;
  readonly flags: Map<number, number>;
  readonly figures: Map<string, CodeCounts>;
}

/** How many flags are counted for a group. */
function flagsIn(group: CountedGroup['counted']): number {
  if (group.kind === 'flags') return Object.keys(group.flags).length;
  if (group.kind === 'figure') return 0;
  return Object.values(group.filters).filter(({ kind }) => kind === 'flag').length;
}

/** How many documents have each code, side by side: there are thousands of them in a search. */
interface CodeCounts {
  readonly codes: readonly number[];
  readonly counts: readonly number[];
}

/** By code, all 0 between two uses. */
const taken = new Uint32Array(65_536);

const none: CodeCounts = { codes: [], counts: [] };

function lessened(all: CodeCounts, left: CodeCounts): CodeCounts {
  const [codes, counts]: [number[], number[]] = [[], []];
  left.codes.forEach((code, index) => {
    taken[code] = left.counts[index] ?? 0;
  });
  all.codes.forEach((code, index) => {
    const here = (all.counts[index] ?? 0) - (taken[code] ?? 0);
    if (here === 0) return;
    codes.push(code);
    counts.push(here);
  });
  for (const code of left.codes) taken[code] = 0;
  return { codes, counts };
}

export interface GroupCounter {
  wholeOf(set: number, moment: Moment): Whole;
  /** The counts of groups over one set, with the names of the groups. */
  count(groups: readonly CountedGroup[], set: number, moment: Moment, whole: Whole): Map<string, NamedCounts>;
}

export function openGroupCounter(
  kernel: Kernel,
  room: Room,
  layout: Layout,
  sets: Sets,
  filters: Filters,
  { totals, codes }: CountPlaces,
): GroupCounter {
  /** The number of documents for each flag, all at once. */
  function countRows(set: number, moment: Moment): Uint32Array {
    kernel.countRows(layout.rows, set, moment.bytes, totals);
    const counted = room.words32().slice(totals / 4, totals / 4 + mostFlags);
    kernel.clearSet(totals, mostFlags * 4);
    return counted;
  }

  function columnOf(figure: string): number {
    const column = layout.figures[figure];
    if (column?.bits !== 16) throw new Error(`${figure} is not counted by its values`);
    return column.at;
  }

  /** What stands in a table for the codes that are listed; it is all 0 afterwards. Code 0 says that there is none. */
  function takeCounts(table: number, listed: number): CodeCounts {
    const [words, halves] = [room.words32(), room.words16()];
    const found: { codes: number[]; counts: number[] } = { codes: [], counts: [] };
    for (let index = 0; index < listed; index += 1) {
      const code = halves[codes / 2 + index] ?? 0;
      if (code > 0) {
        found.codes.push(code);
        found.counts.push(words[table / 4 + code] ?? 0);
      }
      words[table / 4 + code] = 0;
    }
    return found;
  }

  const countCodes = (figure: string, set: number, moment: Moment): CodeCounts =>
    takeCounts(totals, kernel.countCodes(columnOf(figure), set, moment.bytes, totals, codes));

  /** Of a large set three figures are counted in the time of two. */
  function countFigures(
    figures: readonly string[],
    set: number,
    members: number,
    moment: Moment,
  ): readonly CodeCounts[] {
    const [first, second, third, ...others] = figures;
    if (members < many || first === undefined || second === undefined || third === undefined)
      return figures.map((figure) => countCodes(figure, set, moment));
    const [one, two, three] = [columnOf(first), columnOf(second), columnOf(third)];
    kernel.countCodesOfThree(one, two, three, set, moment.bytes, totals);
    const tables = [0, 1, 2].map((index) => totals + index * tableSize);
    return [
      ...tables.map((table) => takeCounts(table, kernel.listCodes(table, codes))),
      ...countFigures(others, set, members, moment),
    ];
  }

  function flagOfWhole({ set, flags }: Whole, flag: number, moment: Moment): number {
    const known = flags.get(flag);
    if (known !== undefined) return known;
    const count = kernel.countBoth(set, layout.flags[flag] ?? 0, moment.bytes);
    flags.set(flag, count);
    return count;
  }

  function codesOfWhole(whole: Whole, figure: string, moment: Moment): CodeCounts {
    const known = whole.figures.get(figure) ?? countCodes(figure, whole.set, moment);
    whole.figures.set(figure, known);
    return known;
  }

  /** Counts in a set, so many flags among them; where it is most of the whole, what is missing is counted. */
  function countsIn(set: number, moment: Moment, whole: Whole, flags: number) {
    const total = kernel.countSet(set, moment.bytes);
    const missing = whole.total - total;
    const most = (moment.documents / documentsARow) * flags;
    let rest: number | undefined;
    const restOf = (): number => {
      if (rest !== undefined) return rest;
      rest = sets.take();
      kernel.copySet(rest, whole.set, moment.bytes);
      kernel.setWithout(rest, set, moment.bytes);
      return rest;
    };
    let rows: Uint32Array | undefined;

    function flag(place: number): number {
      if (Math.min(total, missing) > most)
        return kernel.countBoth(set, layout.flags[place] ?? 0, moment.bytes);
      if (total <= missing) {
        rows ??= countRows(set, moment);
        return rows[place] ?? 0;
      }
      rows ??= countRows(restOf(), moment);
      return flagOfWhole(whole, place, moment) - (rows[place] ?? 0);
    }

    /** In the order in which they are asked for. */
    function figures(names: readonly string[]): readonly CodeCounts[] {
      if (missing >= total) return countFigures(names, set, total, moment);
      const all = names.map((name) => codesOfWhole(whole, name, moment));
      if (missing === 0 || names.length === 0) return all;
      const left = countFigures(names, restOf(), missing, moment);
      return all.map((codesOfAll, index) => lessened(codesOfAll, left[index] ?? none));
    }

    const free = (): void => {
      if (rest !== undefined) sets.free(rest);
    };
    return { flag, figures, free };
  }

  function countFilters(
    group: Extract<CountedGroup['counted'], { kind: 'filters' }>,
    set: number,
    moment: Moment,
    countFlag: (flag: number) => number,
  ): NamedCounts {
    const countOf = (filter: Filter): number =>
      filter.kind === 'flag'
        ? countFlag(filter.flag)
        : filters.during(filter, moment, (passing) => kernel.countBoth(set, passing, moment.bytes));
    return { names: Object.keys(group.filters), counts: Object.values(group.filters).map(countOf) };
  }

  /** Without the flags that no document bears. */
  function countFlags(
    group: Extract<CountedGroup['counted'], { kind: 'flags' }>,
    countFlag: (flag: number) => number,
  ): NamedCounts {
    const borne = Object.entries(group.flags)
      .map(([name, flag]) => ({ name, count: countFlag(flag) }))
      .filter(({ count }) => count > 0);
    return { names: borne.map(({ name }) => name), counts: borne.map(({ count }) => count) };
  }

  return {
    wholeOf: (set, moment) => ({
      set,
      total: kernel.countSet(set, moment.bytes),
      flags: new Map(),
      figures: new Map(),
    }),
    count(groups, set, moment, whole) {
      const flags = groups.reduce((sum, { counted }) => sum + flagsIn(counted), 0);
      const counts = countsIn(set, moment, whole, flags);
      const counted = new Map<string, NamedCounts>();
      const byFigure = groups.flatMap(({ counted: group }) =>
        group.kind === 'figure' ? [group.figure] : [],
      );
      const codesOf = new Map(
        counts.figures(byFigure).map((found, index) => [byFigure[index] ?? '', found] as const),
      );
      for (const { name, counted: group } of groups) {
        if (group.kind === 'filters') {
          counted.set(name, countFilters(group, set, moment, counts.flag));
        } else if (group.kind === 'flags') {
          counted.set(name, countFlags(group, counts.flag));
        } else {
          const found = codesOf.get(group.figure) ?? none;
          counted.set(name, { names: found.codes.map(group.nameOf), counts: found.counts });
        }
      }
      counts.free();
      return counted;
    },
  };
}
