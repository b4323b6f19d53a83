/** What a document must be like. */
export type Filter =
  | { readonly kind: 'flag'; readonly flag: number }
  | { readonly kind: 'between'; readonly figure: string; readonly low: number; readonly high: number }
  | { readonly kind: 'one-of'; readonly figure: string; readonly values: readonly number[] }
  | { readonly kind: 'key-above'; readonly key: number }
  | { readonly kind: 'day-from'; readonly day: number }
  | { readonly kind: 'every'; readonly filters: readonly Filter[] }
  | { readonly kind: 'some'; readonly filters: readonly Filter[] }
  | { readonly kind: 'not'; readonly filter: Filter };

export interface SoughtWord {
  readonly word: string;
  /** Where it may stand; all fields when there is none. */
  readonly fields: readonly string[];
}

/** Choices that bear counts. */
export interface CountedGroup {
  readonly name: string;
  /** What is chosen; undefined: nothing. */
  readonly chosen: Filter | undefined;
  /** Whether the counts lie within its own choice. */
  readonly narrows: boolean;
  readonly counted:
    | { readonly kind: 'flags'; readonly flags: Readonly<Record<string, number>> }
    /** Each value but 0, by the name that it has outside. */
    | { readonly kind: 'figure'; readonly figure: string; readonly nameOf: (value: number) => string }
    | { readonly kind: 'filters'; readonly filters: Readonly<Record<string, Filter>> };
}

export interface Order {
  /** Undefined: the latest day first. */
  readonly figure?: string;
  /** The lowest first instead of the highest. */
  readonly rising?: boolean;
  /** Before it: those that hold all words in the first of these fields, then in the second, then elsewhere. */
  readonly fit?: readonly (readonly string[])[];
}

export interface IndexQuery {
  /** What many searches have in common, such as who may see it: kept from one search to the next. */
  readonly base: readonly Filter[];
  readonly always: readonly Filter[];
  readonly all: readonly SoughtWord[];
  readonly any: readonly SoughtWord[];
  readonly none: readonly SoughtWord[];
  readonly groups: readonly CountedGroup[];
}

export interface PageAsked {
  readonly order: Order;
  readonly size: number;
  readonly offset: number;
  /** Documents of one group together in one card. */
  readonly folded: boolean;
  /** What is handed out of each document along with its key. */
  readonly figures?: readonly string[];
}

export interface IndexPage {
  readonly total: number;
  readonly cards: number;
  /** The highest key there ever was. */
  readonly newestKey: number;
  readonly page: readonly (readonly number[])[];
  /** Of each figure that was asked for: its values, document by document through all cards. */
  readonly figures: readonly (readonly number[])[] | undefined;
}

/** The choices of a group that are found, each once, and how often, side by side: there are thousands in a search. */
export interface NamedCounts {
  readonly names: readonly string[];
  readonly counts: readonly number[];
}

/** By the name of the group. */
export type IndexCounts = Readonly<Record<string, NamedCounts>>;

/** The same to be looked up by the names of the choices: that takes as long as counting them. */
export const countsByName = (all: IndexCounts): Readonly<Record<string, ReadonlyMap<string, number>>> =>
  Object.fromEntries(
    Object.entries(all).map(([group, { names, counts }]) => [
      group,
      new Map(names.map((name, index) => [name, counts[index] ?? 0])),
    ]),
  );
