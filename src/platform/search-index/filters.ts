import type { Kernel } from './kernel/kernel.ts';
import type { Layout } from './layout.ts';
import type { Room } from './memory.ts';
import type { Moment } from './moment.ts';
import type { Filter } from './query.ts';
import { openStandingSets } from './standing-sets.ts';

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
  readonly standing: readonly number[];
}

export interface Filters {
  /** Makes `target` the set of documents that pass, dead ones too. */
  pass(filter: Filter, moment: Moment, target: number): void;
  /** The same to look at only, in a set that holds until the work is done. */
  during<Result>(filter: Filter, moment: Moment, work: (set: number) => Result): Result;
}

/** What looks at one column. */
type Look = Extract<Filter, { kind: 'between' | 'one-of' | 'key-above' | 'day-from' }>;

/** `between` and `one-of` look at figures as they are stored, 0 to the most that fits. */
export function openFilters(
  kernel: Kernel,
  room: Room,
  layout: Layout,
  sets: Sets,
  { table, standing: places }: FilterPlaces,
): Filters {
  const standing = openStandingSets(places);
  const figure = (name: string) => {
    const found = layout.figures[name];
    if (found === undefined) throw new Error(`there is no figure ${name}`);
    return found;
  };

  function passBetween(
    { figure: name, low, high }: Extract<Filter, { kind: 'between' }>,
    from: number,
    bytes: number,
    target: number,
  ): void {
    const { at, bits } = figure(name);
    const most = Math.min(high, 2 ** bits - 1);
    if (low > most) kernel.clearSet(target, bytes);
    else if (bits === 16) kernel.between16(at + from * 2, bytes, low, most, target);
    else kernel.between32(at + from * 4, bytes, low, most, target);
  }

  function passOneOf(column: number, values: readonly number[], bytes: number, target: number): void {
    const [first] = values;
    if (first === undefined) kernel.clearSet(target, bytes);
    else if (values.length <= 4) {
      const [, second = first, third = first, fourth = first] = values;
      kernel.oneOfFour16(column, bytes, first, second, third, fourth, target);
    } else {
      const marks = room.bytes();
      for (const value of values) marks[table + value] = 1;
      kernel.oneOf16(column, bytes, table, target);
      for (const value of values) marks[table + value] = 0;
    }
  }

  /** Looks at the documents from `from` on. */
  function passLook(filter: Look, from: number, bytes: number, target: number): void {
    switch (filter.kind) {
      case 'between':
        passBetween(filter, from, bytes, target);
        break;
      case 'one-of':
        passOneOf(figure(filter.figure).at + from * 2, filter.values, bytes, target);
        break;
      case 'key-above':
        kernel.between32(layout.keys + from * 4, bytes, filter.key + 1, 0xffff_ffff, target);
        break;
      case 'day-from':
        kernel.between16(layout.days + from * 2, bytes, filter.day, 0xffff, target);
    }
  }

  const standingLook = (filter: Look, moment: Moment): number =>
    standing.of(JSON.stringify(filter), moment, (target, from, bytes) =>
      passLook(filter, from, bytes, target + from / 8),
    );

  function combine(
    filters: readonly Filter[],
    moment: Moment,
    target: number,
    add: (target: number, other: number, bytes: number) => void,
  ): void {
    const [first, ...others] = filters;
    if (first === undefined) kernel.clearSet(target, moment.bytes);
    else pass(first, moment, target);
    for (const one of others) during(one, moment, (set) => add(target, set, moment.bytes));
  }

  function pass(filter: Filter, moment: Moment, target: number): void {
    const { bytes } = moment;
    switch (filter.kind) {
      case 'every':
        combine(filter.filters, moment, target, kernel.setAnd);
        break;
      case 'some':
        combine(filter.filters, moment, target, kernel.setOr);
        break;
      case 'not':
        kernel.copySet(target, moment.live, bytes);
        during(filter.filter, moment, (set) => kernel.setWithout(target, set, bytes));
        break;
      default:
        during(filter, moment, (set) => kernel.copySet(target, set, bytes));
    }
  }

  function during<Result>(filter: Filter, moment: Moment, work: (set: number) => Result): Result {
    switch (filter.kind) {
      case 'flag':
        return work(layout.flags[filter.flag] ?? 0);
      case 'every':
      case 'some':
      case 'not': {
        const made = sets.take();
        pass(filter, moment, made);
        const result = work(made);
        sets.free(made);
        return result;
      }
      default:
        return work(standingLook(filter, moment));
    }
  }

  return { pass, during };
}
