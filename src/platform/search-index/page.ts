import type { Sets } from './filters.ts';
import type { Kernel } from './kernel/kernel.ts';
import type { Layout } from './layout.ts';
import type { Room } from './memory.ts';
import type { Moment } from './moment.ts';
import type { IndexPage, Order, PageAsked } from './query.ts';

export interface PagePlaces {
  /** Entries of 16 bytes: as many as `mostOrdered` and one. */
  readonly heap: number;
  /** A set of groups. */
  readonly groups: number;
}

/** So many can be put in order at once; whoever leafs further is answered more slowly. */
export const mostOrdered = 16_384;

interface Placed {
  readonly document: number;
  readonly group: number;
}

export interface PageMaker {
  readonly cardsOf: (set: number, moment: Moment) => number;
  /** A page's cards; `ranks` are sets, the better first, that together are the result. */
  page(ranks: readonly number[], moment: Moment, asked: PageAsked): Pick<IndexPage, 'page' | 'figures'>;
}

export function openPageMaker(
  kernel: Kernel,
  room: Room,
  layout: Layout,
  sets: Sets,
  places: PagePlaces,
): PageMaker {
  const groupBytes = (moment: Moment): number => Math.ceil(moment.groups / 128) * 16;
  const groupOf = (document: number): number => room.words32()[layout.groups / 4 + document] ?? 0;
  const keyOf = (document: number): number => room.words32()[layout.keys / 4 + document] ?? 0;

  const figureOf = (name: string): ((document: number) => number) => {
    const { at, bits } = layout.figures[name] ?? { at: 0, bits: 0 };
    if (bits === 0) throw new Error(`${name} is no figure`);
    const column = bits === 16 ? room.words16() : room.words32();
    const first = (at * 8) / bits;
    return (document) => column[first + document] ?? 0;
  };

  const columnOf = ({ figure, rising = false }: Order) => {
    const column = figure === undefined ? undefined : layout.figures[figure];
    const bits = column?.bits ?? 0;
    return { at: column?.at ?? 0, width: bits / 8, flip: rising ? 2 ** bits - 1 : 0 };
  };

  /** The first documents of a set, in order. */
  function firstOf(set: number, moment: Moment, order: Order, most: number): number[] {
    const { at, width, flip } = columnOf(order);
    const { heap } = places;
    const { bytes } = moment;
    const count = kernel.firstOf(set, bytes, at, width, flip, layout.days, layout.keys, heap, most);
    const words = room.words32().slice(heap / 4, heap / 4 + count * 4);
    const entries = Array.from({ length: count }, (_, index) => index * 4);
    const figure = (entry: number, place: number): number => words[entry + place] ?? 0;
    entries.sort(
      (a, b) => figure(b, 3) - figure(a, 3) || figure(b, 2) - figure(a, 2) || figure(b, 1) - figure(a, 1),
    );
    return entries.map((entry) => figure(entry, 0));
  }

  /** All documents of a set in order, where they are more than the heap takes. */
  function allOf(set: number, moment: Moment, order: Order, count: number): number[] {
    const left = sets.take();
    kernel.copySet(left, set, moment.bytes);
    const found: number[] = [];
    while (found.length < count) {
      const next = firstOf(left, moment, order, mostOrdered);
      if (next.length === 0) break;
      for (const document of next) kernel.removeMember(left, document);
      found.push(...next);
    }
    sets.free(left);
    return found;
  }

  function ordered(set: number, moment: Moment, order: Order, most: number): number[] {
    return most <= mostOrdered ? firstOf(set, moment, order, most) : allOf(set, moment, order, most);
  }

  /** Cards in order until there are enough: the first document of each. */
  function firstCards(ranks: readonly number[], moment: Moment, asked: PageAsked): Placed[] {
    const wanted = asked.offset + asked.size;
    const cards: Placed[] = [];
    const seen = new Set<number>();
    for (const set of ranks) {
      const count = kernel.countSet(set, moment.bytes);
      let taken = 0;
      for (let most = asked.folded ? wanted * 3 : wanted; ; most *= 4) {
        const documents = ordered(set, moment, asked.order, Math.min(most, count));
        for (const document of documents.slice(taken)) {
          const group = groupOf(document);
          if (asked.folded && seen.has(group)) continue;
          if (asked.folded) seen.add(group);
          cards.push({ document, group });
        }
        taken = documents.length;
        if (cards.length >= wanted || taken >= count) break;
      }
      if (cards.length >= wanted) break;
    }
    return cards.slice(asked.offset, wanted);
  }

  /** All documents that lie in the cards, by rank and order. */
  function membersOf(
    cards: readonly Placed[],
    ranks: readonly number[],
    moment: Moment,
    order: Order,
  ): readonly (readonly number[])[] {
    const bytes = groupBytes(moment);
    kernel.clearSet(places.groups, bytes);
    for (const { group } of cards) kernel.addMember(places.groups, group);
    const byGroup = new Map(cards.map(({ group }) => [group, [] as number[]]));
    for (const set of ranks) {
      const found = listOfGroups(set, moment);
      const part = sets.take();
      kernel.clearSet(part, moment.bytes);
      for (const document of found) kernel.addMember(part, document);
      for (const document of ordered(part, moment, order, found.length)) {
        byGroup.get(groupOf(document))?.push(document);
      }
      sets.free(part);
    }
    return cards.map(({ group }) => byGroup.get(group) ?? []);
  }

  function listOfGroups(set: number, moment: Moment): number[] {
    const { heap } = places;
    const most = mostOrdered * 4;
    const count = kernel.listOfGroups(layout.groups, set, moment.bytes, places.groups, heap, most);
    return [...room.words32().subarray(heap / 4, heap / 4 + Math.min(count, most))];
  }

  return {
    cardsOf(set, moment) {
      kernel.clearSet(places.groups, groupBytes(moment));
      return kernel.countGroups(layout.groups, set, moment.bytes, places.groups);
    },
    page(ranks, moment, asked) {
      const cards = firstCards(ranks, moment, asked);
      const found = asked.folded
        ? membersOf(cards, ranks, moment, asked.order)
        : cards.map(({ document }) => [document]);
      return {
        page: found.map((card) => card.map(keyOf)),
        figures: asked.figures?.map((name) => found.flat().map(figureOf(name))),
      };
    },
  };
}
