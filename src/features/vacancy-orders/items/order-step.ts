import type { Item, ItemFacts, ItemTable } from '#kernel/items/item.ts';

/** One of the eight screens of an order (求人申込み). */
export interface OrderStep {
  /** Also the last part of its address. */
  readonly key: string;
  /** As people see it: 「1.区分」 */
  readonly label: string;
  /** One sentence below the heading. */
  readonly intro?: string;
  readonly items: ItemTable;
}

type Asked = Pick<ItemFacts, 'hint' | 'appliesWhen'> & {
  readonly label?: string;
  /** False: may be left empty. */
  readonly required?: boolean;
};

/** An item of the 求人票 as an order asks for it: what the law wants told has to be answered. */
export function asked(item: Item<unknown> | undefined, facts: Asked = {}): Item<unknown> {
  if (item === undefined) throw new Error('the 求人票 has no such item');
  const required = facts.required ?? false;
  const { control } = item;
  const withoutNothing =
    required && control.kind === 'radio'
      ? { ...control, options: control.options.filter(({ value }) => value !== '') }
      : control;
  return { ...item, ...facts, required, control: withoutNothing };
}

/** Must be answered wherever it is asked for. */
export const needed = (item: Item<unknown> | undefined, facts: Omit<Asked, 'required'> = {}) =>
  asked(item, { ...facts, required: true });

type Answers = Readonly<Record<string, unknown>>;

/** Asked only where another answer is one of these. */
export const whenOneOf =
  (key: string, ...values: readonly string[]) =>
  (answers: Answers): boolean =>
    values.includes(String(answers[key] ?? ''));
