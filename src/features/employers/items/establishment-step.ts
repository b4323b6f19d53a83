import type { ItemTable } from '#kernel/items/item.ts';

/** One screen of an establishment's record. */
export interface EstablishmentStep {
  readonly key: string;
  readonly label: string;
  readonly intro?: string;
  readonly items: ItemTable;
}

/** Answers by item. */
export type EstablishmentAnswers = Readonly<Record<string, unknown>>;
