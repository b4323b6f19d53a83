import type { Kernel } from './kernel/kernel.ts';
import type { Layout } from './layout.ts';
import type { Room } from './memory.ts';
import type { Moment } from './moment.ts';
import type { Filter } from './query.ts';

/** Sets of all documents that are free to work in. */
export interface Sets {
  take(): number;
  free(set: number): void;
}

export function openSets(addresses: readonly number[]): Sets {
  const free = [...addresses];
  return {
    take() {
      const set = free.pop();
      if (set === undefined) throw new Error('no set is left to work in');
      return set;
    },
    free: (set) => free.push(set),
  };
}

export interface FilterPlaces {
  /** 65,536 bytes, one a value. */
  readonly table: number;
}

export interface Filters {
  /** Makes `target` the set of documents that pass, dead ones too. */
  pass(filter: Filter, moment: Moment, target: number): void;
}

/** `between` and `one-of` look at figures as they are stored, 0 to the most that fits. */
export function openFilters(
  kernel: Kernel,
  room: Room,
  layout: Layout,
  sets: Sets,
  { table }: FilterPlaces,
): Filters {
  const figure = (name: string) => {
    const found = layout.figures[name];
    if (found === undefined) throw new Error(`there is no figure ${name}`);
    return found;
  };

  function combine(
    filters: readonly Filter[],
    moment: Moment,
    target: number,
    add: (target: number, other: number, bytes: number) => void,
  ): void {
    const [first, ...others] = filters;
    if (first === undefined) return kernel.clearSet(target, moment.bytes);
    pass(first, moment, target);
    const other = sets.take();
    for (const one of others) {
      pass(one, moment, other);
      add(target, other, moment.bytes);
    }
    sets.free(other);
  }

  function passOneOf(at: number, values: readonly number[], bytes: number, target: number): void {
    const marks = room.bytes();
    for (const value of values) marks[table + value] = 1;
    kernel.oneOf16(at, bytes, table, target);
    for (const value of values) marks[table + value] = 0;
  }

  function pass(filter: Filter, moment: Moment, target: number): void {
    const { bytes } = moment;
    switch (filter.kind) {
      case 'flag':
        return kernel.copySet(target, layout.flags[filter.flag] ?? 0, bytes);
      case 'between': {
        const { at, bits } = figure(filter.figure);
        if (filter.low > filter.high) return kernel.clearSet(target, bytes);
        const high = Math.min(filter.high, 2 ** bits - 1);
        if (bits === 16) return kernel.between16(at, bytes, filter.low, high, target);
        return kernel.between32(at, bytes, filter.low, high, target);
      }
      case 'one-of':
        return passOneOf(figure(filter.figure).at, filter.values, bytes, target);
      case 'key-above':
        return kernel.between32(layout.keys, bytes, filter.key + 1, 0xffff_ffff, target);
      case 'day-from':
        return kernel.between16(layout.days, bytes, filter.day, 0xffff, target);
      case 'every':
        return combine(filter.filters, moment, target, kernel.setAnd);
      case 'some':
        return combine(filter.filters, moment, target, kernel.setOr);
      case 'not': {
        pass(filter.filter, moment, target);
        const all = sets.take();
        kernel.copySet(all, moment.live, bytes);
        kernel.setWithout(all, target, bytes);
        kernel.copySet(target, all, bytes);
        return sets.free(all);
      }
    }
  }
  return { pass };
}
