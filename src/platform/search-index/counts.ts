import type { Filters, Sets } from './filters.ts';
import type { Kernel } from './kernel/kernel.ts';
import type { Layout } from './layout.ts';
import type { Room } from './memory.ts';
import type { Moment } from './moment.ts';
import type { CountedGroup } from './query.ts';
import { mostFlags } from './shape.ts';

export interface CountPlaces {
  /** 65,536 figures of 4 bytes, all 0 between two counts. */
  readonly totals: number;
  /** 65,536 codes of 2 bytes. */
  readonly codes: number;
}

/** Flags of up to this share of all are counted document by document; of more, flag by flag. */
const few = 1 / 50;

export interface GroupCounter {
  /** The counts of groups over one set, with the names of the groups. */
  count(groups: readonly CountedGroup[], set: number, moment: Moment): Map<string, Map<string, number>>;
}

export function openGroupCounter(
  kernel: Kernel,
  room: Room,
  layout: Layout,
  sets: Sets,
  filters: Filters,
  { totals, codes }: CountPlaces,
): GroupCounter {
  /** The number of documents for each flag, all at once where they are few. */
  function flagCounter(set: number, moment: Moment): (flag: number) => number {
    const isFew = kernel.countSet(set, moment.bytes) < moment.documents * few;
    if (!isFew) return (flag) => kernel.countBoth(set, layout.flags[flag] ?? 0, moment.bytes);
    kernel.countRows(layout.rows, set, moment.bytes, totals);
    const counted = room.words32().slice(totals / 4, totals / 4 + mostFlags);
    kernel.clearSet(totals, mostFlags * 4);
    return (flag) => counted[flag] ?? 0;
  }

  function countFigure(
    { figure, nameOf }: Extract<CountedGroup['counted'], { kind: 'figure' }>,
    set: number,
    moment: Moment,
  ): Map<string, number> {
    const column = layout.figures[figure];
    if (column?.bits !== 16) throw new Error(`${figure} is not counted by its values`);
    const listed = kernel.countCodes(column.at, set, moment.bytes, totals, codes);
    const [words, halves] = [room.words32(), room.words16()];
    const found = new Map<string, number>();
    for (let index = 0; index < listed; index += 1) {
      const code = halves[codes / 2 + index] ?? 0;
      if (code > 0) found.set(nameOf(code), words[totals / 4 + code] ?? 0);
      words[totals / 4 + code] = 0;
    }
    return found;
  }

  function countFilters(
    group: Extract<CountedGroup['counted'], { kind: 'filters' }>,
    set: number,
    moment: Moment,
    countFlag: (flag: number) => number,
  ): Map<string, number> {
    const other = sets.take();
    const found = Object.entries(group.filters).map(([name, filter]) => {
      if (filter.kind === 'flag') return [name, countFlag(filter.flag)] as const;
      filters.pass(filter, moment, other);
      return [name, kernel.countBoth(set, other, moment.bytes)] as const;
    });
    sets.free(other);
    return new Map(found);
  }

  return {
    count(groups, set, moment) {
      const countFlag = flagCounter(set, moment);
      return new Map(
        groups.map(({ name, counted }) => {
          if (counted.kind === 'figure') return [name, countFigure(counted, set, moment)];
          if (counted.kind === 'filters') return [name, countFilters(counted, set, moment, countFlag)];
          const found = Object.entries(counted.flags).map(
            ([value, flag]) => [value, countFlag(flag)] as const,
          );
          return [name, new Map(found.filter(([, count]) => count > 0))];
        }),
      );
    },
  };
}
