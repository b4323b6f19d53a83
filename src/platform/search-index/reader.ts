import { openGroupCounter, type Whole } from './counts.ts';
import { openFilters, openSets } from './filters.ts';
import type { Kernel } from './kernel/kernel.ts';
import type { Layout } from './layout.ts';
import { segmentSize } from './layout.ts';
import { type Allocator, openRoom, type Room } from './memory.ts';
import { type Moment, openMoments } from './moment.ts';
import { mostOrdered, openPageMaker } from './page.ts';
import type { Filter, IndexCounts, IndexPage, IndexQuery, PageAsked } from './query.ts';
import { longestWord, openWordFinder } from './words.ts';

/** Where a reader works; plain values, so that another thread can be told. */
export interface ReaderPlaces {
  readonly reader: number;
  readonly live: number;
  readonly sets: readonly number[];
  readonly standing: readonly number[];
  readonly candidates: number;
  readonly word: number;
  readonly fallbacks: number;
  readonly states: number;
  readonly list: number;
  readonly grams: number;
  readonly table: number;
  readonly totals: number;
  readonly codes: number;
  readonly heap: number;
  readonly groups: number;
}

/** Enough for every group that is chosen, and what is worked out beside them. */
const setsOfReader = 40;
/** Sets of conditions that stand from one search to the next. */
const standingSets = 32;
/** Bases that are kept from one search to the next: one for each kind of viewer. */
const mostBases = 6;

export function placeReader(
  allocator: Pick<Allocator, 'take'>,
  layout: Layout,
  reader: number,
): ReaderPlaces {
  const set = (): number => allocator.take(layout.setSize);
  return {
    reader,
    live: set(),
    sets: Array.from({ length: setsOfReader }, set),
    standing: Array.from({ length: standingSets }, set),
    candidates: set(),
    word: allocator.take(longestWord * 2),
    fallbacks: allocator.take(longestWord * 2),
    states: allocator.take(65_536 * 2),
    list: allocator.take(segmentSize / 8),
    grams: allocator.take(segmentSize / 8),
    table: allocator.take(65_536),
    totals: allocator.take(65_536 * 4 * 3),
    codes: allocator.take(65_536 * 2),
    heap: allocator.take((mostOrdered + 1) * 16),
    groups: set(),
  };
}

export interface Found {
  readonly total: number;
  readonly page: IndexPage | undefined;
  readonly counts: IndexCounts | undefined;
}

export interface IndexReader {
  /** One look at one moment: its total, and a page and the counts of all groups where they are asked for. */
  search(query: IndexQuery, asked: { readonly page?: PageAsked; readonly counts?: boolean }): Found;
  /** The keys of all that is found, the newest first. */
  keys(query: IndexQuery): readonly number[];
}

export function openReader(
  kernel: Kernel,
  memory: WebAssembly.Memory,
  layout: Layout,
  places: ReaderPlaces,
): IndexReader {
  const room: Room = openRoom(memory);
  const sets = openSets(places.sets.slice(mostBases));
  const moments = openMoments(kernel, room, layout, places);
  const words = openWordFinder(kernel, room, layout, places);
  const filters = openFilters(kernel, room, layout, sets, places);
  const counter = openGroupCounter(kernel, room, layout, sets, filters, places);
  const pages = openPageMaker(kernel, room, layout, sets, places);
  const bases = new Map<string, { readonly whole: Whole; readonly generation: number }>();

  /** The live documents that pass the base; worked out once for each that is published. */
  function baseOf(base: readonly Filter[], moment: Moment): Whole {
    const name = JSON.stringify(base);
    const known = bases.get(name);
    if (known?.generation === moment.generation) return known.whole;
    const set = known?.whole.set ?? placeOfBase();
    kernel.copySet(set, moment.live, moment.bytes);
    narrow(set, base, moment);
    const whole = counter.wholeOf(set, moment);
    bases.delete(name);
    bases.set(name, { whole, generation: moment.generation });
    return whole;
  }

  function placeOfBase(): number {
    const taken = [...bases.values()].map(({ whole }) => whole.set);
    const free = places.sets.slice(0, mostBases).find((set) => !taken.includes(set));
    if (free !== undefined) return free;
    const [oldest] = bases;
    if (oldest === undefined) throw new Error('no place for a base');
    bases.delete(oldest[0]);
    return oldest[1].whole.set;
  }

  function narrow(set: number, wanted: readonly Filter[], moment: Moment): void {
    for (const filter of wanted) {
      filters.during(filter, moment, (passing) => kernel.setAnd(set, passing, moment.bytes));
    }
  }

  function narrowByWords(set: number, { all, any, none }: IndexQuery, moment: Moment): void {
    const [other, union] = [sets.take(), sets.take()];
    for (const word of all) {
      words.find(word, moment, other);
      kernel.setAnd(set, other, moment.bytes);
    }
    if (any.length > 0) {
      kernel.clearSet(union, moment.bytes);
      for (const word of any) {
        words.find(word, moment, other);
        kernel.setOr(union, other, moment.bytes);
      }
      kernel.setAnd(set, union, moment.bytes);
    }
    for (const word of none) {
      words.find(word, moment, other);
      kernel.setWithout(set, other, moment.bytes);
    }
    sets.free(other);
    sets.free(union);
  }

  interface Looked {
    readonly whole: Whole;
    /** All conditions but those of the groups. */
    readonly always: number;
    /** All conditions. */
    readonly result: number;
    readonly chosen: ReadonlyMap<string, number>;
  }

  function look(query: IndexQuery, moment: Moment): Looked {
    const always = sets.take();
    const whole = baseOf(query.base, moment);
    kernel.copySet(always, whole.set, moment.bytes);
    narrow(always, query.always, moment);
    narrowByWords(always, query, moment);
    const result = sets.take();
    kernel.copySet(result, always, moment.bytes);
    const chosen = new Map<string, number>();
    for (const { name, chosen: filter } of query.groups) {
      if (filter === undefined) continue;
      const set = sets.take();
      filters.pass(filter, moment, set);
      kernel.setAnd(result, set, moment.bytes);
      chosen.set(name, set);
    }
    return { whole, always, result, chosen };
  }

  function free({ always, result, chosen }: Looked): void {
    for (const set of [always, result, ...chosen.values()]) sets.free(set);
  }

  /** A group that widens leaves its own choice out; all others count within the result. */
  function countAll({ groups }: IndexQuery, looked: Looked, moment: Moment): IndexCounts {
    const alone = groups.filter(({ name, narrows }) => looked.chosen.has(name) && !narrows);
    const within = groups.filter((group) => !alone.includes(group));
    const counts = counter.count(within, looked.result, moment, looked.whole);
    const set = sets.take();
    for (const group of alone) {
      kernel.copySet(set, looked.always, moment.bytes);
      for (const [name, other] of looked.chosen) {
        if (name !== group.name) kernel.setAnd(set, other, moment.bytes);
      }
      for (const [name, counted] of counter.count([group], set, moment, looked.whole))
        counts.set(name, counted);
    }
    sets.free(set);
    return Object.fromEntries(counts);
  }

  /** Sets of the result, the better fit first. */
  function ranksOf(query: IndexQuery, { result }: Looked, moment: Moment, asked: PageAsked): number[] {
    const ranks: number[] = [];
    const rest = sets.take();
    kernel.copySet(rest, result, moment.bytes);
    for (const fields of asked.order.fit ?? []) {
      const rank = sets.take();
      kernel.copySet(rank, rest, moment.bytes);
      for (const { word } of [...query.all, ...query.any]) words.keepHolding({ word, fields }, moment, rank);
      kernel.setWithout(rest, rank, moment.bytes);
      ranks.push(rank);
    }
    return [...ranks, rest];
  }

  function pageOf(
    query: IndexQuery,
    looked: Looked,
    total: number,
    moment: Moment,
    asked: PageAsked,
  ): IndexPage {
    const ranks = ranksOf(query, looked, moment, asked);
    const { page, figures } = pages.page(ranks, moment, asked);
    for (const rank of ranks) sets.free(rank);
    const cards = asked.folded ? pages.cardsOf(looked.result, moment) : total;
    return { total, cards, newestKey: moment.newestKey, page, figures };
  }

  return {
    search: (query, asked) =>
      moments.during((moment) => {
        const looked = look(query, moment);
        const total = kernel.countSet(looked.result, moment.bytes);
        const counts = asked.counts === true ? countAll(query, looked, moment) : undefined;
        const page = asked.page && pageOf(query, looked, total, moment, asked.page);
        free(looked);
        return { total, page, counts };
      }),
    keys: (query) =>
      moments.during((moment) => {
        const looked = look(query, moment);
        const total = kernel.countSet(looked.result, moment.bytes);
        const order = { order: {}, size: total, offset: 0, folded: false };
        const { page } = pages.page([looked.result], moment, order);
        free(looked);
        return page.flat();
      }),
  };
}
