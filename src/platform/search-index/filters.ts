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
    if (first === undefined) kernel.clearSet(target, moment.bytes);
    else pass(first, moment, target);
    const other = sets.take();
    for (const one of others) {
      pass(one, moment, other);
      add(target, other, moment.bytes);
    }
    sets.free(other);
  }

  function passBetween(
    { figure: name, low, high }: Extract<Filter, { kind: 'between' }>,
    bytes: number,
    target: number,
  ): void {
    const { at, bits } = figure(name);
    const most = Math.min(high, 2 ** bits - 1);
    if (low > most) kernel.clearSet(target, bytes);
    else if (bits === 16) kernel.between16(at, bytes, low, most, target);
    else kernel.between32(at, bytes, low, most, target);
  }

  function passNot(filter: Filter, moment: Moment, target: number): void {
    const other = sets.take();
    pass(filter, moment, other);
    kernel.copySet(target, moment.live, moment.bytes);
    kernel.setWithout(target, other, moment.bytes);
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
        kernel.copySet(target, layout.flags[filter.flag] ?? 0, bytes);
        break;
      case 'between':
        passBetween(filter, bytes, target);
        break;
      case 'one-of':
        passOneOf(figure(filter.figure).at, filter.values, bytes, target);
        break;
      case 'key-above':
        kernel.between32(layout.keys, bytes, filter.key + 1, 0xffff_ffff, target);
        break;
      case 'day-from':
        kernel.between16(layout.days, bytes, filter.day, 0xffff, target);
        break;
      case 'every':
        combine(filter.filters, moment, target, kernel.setAnd);
        break;
      case 'some':
        combine(filter.filters, moment, target, kernel.setOr);
        break;
      case 'not':
        passNot(filter.filter, moment, target);
    }
  }
  return { pass };
}
