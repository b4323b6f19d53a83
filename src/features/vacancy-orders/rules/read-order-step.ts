import type { Fields, ItemFault } from '#kernel/items/item.ts';
import { readItems, tidyItems, unusedItems } from '#kernel/items/read-items.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { OrderStep } from '../items/order-step.ts';
import type { OrderAnswers } from '../items/order-table.ts';
import { findingsOf } from './checks/checks.ts';
import type { CheckGiven, Finding } from './checks/finding.ts';

export interface OrderReading extends CheckGiven {
  /** Of the screens before. */
  readonly answers: OrderAnswers;
}

/** What the screen itself said earlier must not stand in for what is typed in it now. */
const ofOthers = ({ items }: OrderStep, answers: OrderAnswers): OrderAnswers =>
  Object.fromEntries(Object.entries(answers).filter(([key]) => !Object.hasOwn(items, key)));

/** At the item of this screen where it can be put right; what belongs to another screen is told there. */
const atStep = (
  { items }: OrderStep,
  all: readonly Finding[],
  level: Finding['level'],
): readonly ItemFault[] =>
  all
    .filter((one) => one.level === level)
    .flatMap(({ items: names, key, given }) => {
      const name = names.find((one) => Object.hasOwn(items, one));
      return name === undefined ? [] : [{ name, key, ...(given === undefined ? {} : { given }) }];
    });

/** What a screen says; the red of what is wrong, all of it. */
export function readOrderStep(
  step: OrderStep,
  fields: Fields,
  given: OrderReading,
): Result<OrderAnswers, readonly ItemFault[]> {
  const others = ofOthers(step, given.answers);
  const { values, faults } = readItems(step.items, fields, given, { answers: others });
  const known = new Set(faults.map(({ name }) => name));
  const found = atStep(step, findingsOf({ ...others, ...values }, given), 'red');
  const all = [...faults, ...found.filter(({ name }) => !known.has(name))];
  return all.length > 0 ? fail(all) : ok(values);
}

/** The key of what stands in a field that is not asked for now. */
export const notUsed = 'order.not-used';

/** The orange of what may be a slip; accepted by going on again. */
export function warningsOfOrderStep(
  step: OrderStep,
  fields: Fields,
  answers: OrderAnswers,
  given: OrderReading,
): readonly ItemFault[] {
  const all = { ...ofOthers(step, given.answers), ...answers };
  const unused = unusedItems(step.items, fields, all).map((name) => ({ name, key: notUsed }));
  return [...atStep(step, findingsOf(all, given), 'orange'), ...unused];
}

/** The form as it stands once the screen is finished. */
export const tidyOrderStep = (
  step: OrderStep,
  fields: Fields,
  answers: OrderAnswers,
  before: OrderAnswers,
): Fields => tidyItems(step.items, fields, answers, ofOthers(step, before));
