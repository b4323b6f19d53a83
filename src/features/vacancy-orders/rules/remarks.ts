import { lengthOf } from '#kernel/items/text-items.ts';
import { policy } from '#kernel/policy.ts';
import { orderItems, orderSteps } from '../items/order-table.ts';

/** What the office wants put right; without an item, of the order as a whole. */
export interface Remark {
  readonly item: string | null;
  readonly words: string;
}

const start = 'remark-';
/** The field for the order as a whole. */
export const wholeField = 'remark';

export const remarkField = (item: string): string => `${start}${item}`;

type Form = Readonly<Record<string, string | readonly string[]>>;

const typed = (form: Form, name: string): string => {
  const value = form[name];
  return (typeof value === 'string' ? value : (value?.[0] ?? '')).replace(/\r\n?/gu, '\n').trim();
};

/** What was typed at any item, in the order of the items; what is of no item stands first. */
export function readRemarks(form: Form): readonly Remark[] {
  const whole = typed(form, wholeField);
  const ofItems = Object.keys(orderItems).flatMap((item): readonly Remark[] => {
    const words = typed(form, remarkField(item));
    return words === '' ? [] : [{ item, words }];
  });
  return whole === '' ? ofItems : [{ item: null, words: whole }, ...ofItems];
}

export const tooLong = (remarks: readonly Remark[]): readonly Remark[] =>
  remarks.filter(({ words }) => lengthOf(words) > policy.vacancyOrders.longestWords);

/** Those that a screen is about. */
export function remarksOfStep(remarks: readonly Remark[], stepKey: string): readonly Remark[] {
  const items = orderSteps.find(({ key }) => key === stepKey)?.items ?? {};
  return remarks.filter(({ item }) => item !== null && Object.hasOwn(items, item));
}

export const remarkLabel = ({ item }: Remark): string =>
  item === null ? '全体' : (orderItems[item]?.label ?? item);
