import type { Item, ItemFault, ItemGiven } from '#kernel/items/item.ts';

/** What a person may show to employers apart from the wishes, as one choice each [REG-7]. */
export type PublishedPart = 'schooling' | 'career' | 'introduction';

/** What employers see of an item; without it, nothing ever. */
interface ForEmployers<Value> {
  readonly label: string;
  /** Only where the person chose this part; without it, whenever the person is public at all. */
  readonly part?: PublishedPart;
  show(value: Value, given: ItemGiven): readonly string[];
}

/** An item of the registration: one row of the table that forms, check page, history, export and papers are made of. */
export interface RegisteredItem<Value> extends Item<Value> {
  readonly forEmployers?: ForEmployers<Value>;
  /** A way to reach the person: hidden from staff until asked for (s-stf4). */
  readonly contact?: boolean;
}

interface PublishedFacts<Value> {
  readonly label?: string;
  readonly part?: PublishedPart;
  /** Without it, as the person sees it. */
  show?(value: Value, given: ItemGiven): readonly string[];
}

/** Lets employers see an item of people who are public. Never for names and contact data. */
export const published = <Value>(
  item: Item<Value>,
  {
    label = item.label,
    part,
    show = (value) => item.show(value, { sensitive: false }),
  }: PublishedFacts<Value> = {},
): RegisteredItem<Value> => ({
  ...item,
  forEmployers: { label, show, ...(part === undefined ? {} : { part }) },
});

/** Says of an item that it is a way to reach the person. */
export const contact = <Value>(item: RegisteredItem<Value>): RegisteredItem<Value> => ({
  ...item,
  contact: true,
});

export type RegisteredItems = Readonly<Record<string, RegisteredItem<unknown>>>;

/** What a screen of the registration asks for. */
export interface RegistrationStep {
  /** Also the last part of its address. */
  readonly key: string;
  /** As people see it: 「1.基本情報」 [REG-1] */
  readonly label: string;
  readonly items: RegisteredItems;
  /** One sentence below the heading. */
  readonly intro?: string;
  /** Asked with the answers of the screens before; without it the screen always applies. */
  appliesWhen?(answers: Readonly<Record<string, unknown>>): boolean;
  /** What does not fit together. */
  faults?(answers: Readonly<Record<string, unknown>>, given: ItemGiven): readonly ItemFault[];
  /** What is probably a slip: told in orange, accepted by going on again. */
  warnings?(answers: Readonly<Record<string, unknown>>, given: ItemGiven): readonly ItemFault[];
}
