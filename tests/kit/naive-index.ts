import type {
  CountedGroup,
  countsByName,
  Filter,
  IndexedDocument,
  IndexPage,
  IndexQuery,
  IndexShape,
  KeyedDocuments,
  PageAsked,
  SoughtWord,
} from '#platform/search-index/index.ts';

/** Says the same as an index by looking at every document: what the index is held against. */
export interface NaiveIndex {
  write(changes: readonly KeyedDocuments[]): void;
  total(query: IndexQuery): number;
  /** As `countsByName` has them. */
  counts(query: IndexQuery): ReturnType<typeof countsByName>;
  page(query: IndexQuery, asked: PageAsked): Pick<IndexPage, 'page' | 'figures'>;
}

export function newNaiveIndex(shape: IndexShape): NaiveIndex {
  const held = new Map<number, readonly IndexedDocument[]>();
  const figures = Object.keys(shape.figures);
  const figureOf = (one: IndexedDocument, name: string): number => one.figures[figures.indexOf(name)] ?? 0;

  const textsIn = (one: IndexedDocument, fields: readonly string[]): readonly string[] =>
    one.texts.filter((_, index) => fields.length === 0 || fields.includes(shape.fields[index] ?? ''));
  const holds = (one: IndexedDocument, { word, fields }: SoughtWord): boolean =>
    textsIn(one, fields).some((text) => text.includes(word));

  function passes(one: IndexedDocument, filter: Filter): boolean {
    switch (filter.kind) {
      case 'flag':
        return one.flags.includes(filter.flag);
      case 'between': {
        const figure = figureOf(one, filter.figure);
        return figure >= filter.low && figure <= filter.high;
      }
      case 'one-of':
        return filter.values.includes(figureOf(one, filter.figure));
      case 'key-above':
        return one.key > filter.key;
      case 'day-from':
        return one.day >= filter.day;
      case 'every':
        return filter.filters.length > 0 && filter.filters.every((each) => passes(one, each));
      case 'some':
        return filter.filters.some((each) => passes(one, each));
      case 'not':
        return !passes(one, filter.filter);
    }
  }

  function found(query: IndexQuery, leftOut?: string): readonly IndexedDocument[] {
    const chosen = query.groups.flatMap((group) =>
      group.chosen === undefined || group.name === leftOut ? [] : [group.chosen],
    );
    return [...held.values()]
      .flat()
      .filter(
        (one) =>
          [...query.base, ...query.always, ...chosen].every((filter) => passes(one, filter)) &&
          query.all.every((word) => holds(one, word)) &&
          (query.any.length === 0 || query.any.some((word) => holds(one, word))) &&
          !query.none.some((word) => holds(one, word)),
      );
  }

  function countsOf(group: CountedGroup, documents: readonly IndexedDocument[]): Map<string, number> {
    const { counted } = group;
    const count = (passing: (one: IndexedDocument) => boolean): number => documents.filter(passing).length;
    if (counted.kind === 'filters') {
      return new Map(
        Object.entries(counted.filters).map(([name, filter]) => [name, count((one) => passes(one, filter))]),
      );
    }
    const values: readonly (readonly [string, (one: IndexedDocument) => boolean])[] =
      counted.kind === 'flags'
        ? Object.entries(counted.flags).map(([name, flag]) => [name, (one) => one.flags.includes(flag)])
        : [...new Set(documents.map((one) => figureOf(one, counted.figure)))]
            .filter((value) => value > 0)
            .map((value) => [String(value), (one) => figureOf(one, counted.figure) === value]);
    return new Map(values.map(([name, passing]) => [name, count(passing)] as const).filter(([, n]) => n > 0));
  }

  function rankOf(one: IndexedDocument, query: IndexQuery, { fit = [] }: PageAsked['order']): number {
    const words = [...query.all, ...query.any];
    const rank = fit.findIndex((fields) => words.every(({ word }) => holds(one, { word, fields })));
    return rank < 0 ? fit.length : rank;
  }

  return {
    write(changes) {
      for (const { key, documents } of changes) held.set(key, documents);
    },
    total: (query) => found(query).length,
    counts: (query) =>
      Object.fromEntries(
        query.groups.map((group) => [
          group.name,
          countsOf(group, found(query, group.narrows ? undefined : group.name)),
        ]),
      ),
    page(query, asked) {
      const { figure, rising = false } = asked.order;
      const by = (one: IndexedDocument): number =>
        figure === undefined ? 0 : figureOf(one, figure) * (rising ? -1 : 1);
      const documents = found(query)
        .map((one) => ({ one, rank: rankOf(one, query, asked.order) }))
        .sort(
          (a, b) =>
            a.rank - b.rank || by(b.one) - by(a.one) || b.one.day - a.one.day || b.one.key - a.one.key,
        );
      const cards = new Map<string, IndexedDocument[]>();
      for (const [index, { one }] of documents.entries()) {
        const name = asked.folded ? one.group : String(index);
        cards.set(name, [...(cards.get(name) ?? []), one]);
      }
      const page = [...cards.values()].slice(asked.offset, asked.offset + asked.size);
      return {
        page: page.map((card) => card.map(({ key }) => key)),
        figures: asked.figures?.map((name) => page.flat().map((one) => figureOf(one, name))),
      };
    },
  };
}
