import { vacancyItems } from '#features/vacancies/index.ts';
import type { ItemTable } from '#kernel/items/item.ts';
import { appealStep } from './appeal.step.ts';
import { establishmentStep, isOfEstablishment } from './establishment.step.ts';
import { hoursStep } from './hours.step.ts';
import { insuranceStep } from './insurance.step.ts';
import { kindStep } from './kind.step.ts';
import type { OrderStep } from './order-step.ts';
import { selectionStep } from './selection.step.ts';
import { wageStep } from './wage.step.ts';
import { workStep } from './work.step.ts';

/** The eight screens of an order in their order [EMP-1]. */
export const orderSteps: readonly [OrderStep, ...OrderStep[]] = [
  kindStep,
  establishmentStep,
  workStep,
  wageStep,
  hoursStep,
  insuranceStep,
  appealStep,
  selectionStep,
];

/** What an order says, by the keys of its items. */
export type OrderAnswers = Readonly<Record<string, unknown>>;

/** Every item of an order: the one table behind forms, check page, comparison and remarks. */
export const orderItems: ItemTable = Object.assign({}, ...orderSteps.map(({ items }) => items));

export const findOrderStep = (key: string): OrderStep | undefined =>
  orderSteps.find((step) => step.key === key);

const only = (answers: OrderAnswers, holds: (key: string) => boolean): OrderAnswers =>
  Object.fromEntries(Object.entries(answers).filter(([key]) => holds(key)));

/** What of an order the 求人票 itself says. */
export const vacancyPart = (answers: OrderAnswers): OrderAnswers =>
  only(answers, (key) => Object.hasOwn(vacancyItems, key));

/** What of an order is said of the establishment. */
export const establishmentPart = (answers: OrderAnswers): OrderAnswers => only(answers, isOfEstablishment);

/** An order as a vacancy that exists says it, to be changed or said again. */
export const answersFrom = (vacancy: object, establishment: object): OrderAnswers =>
  only({ ...establishment, ...vacancy }, (key) => Object.hasOwn(orderItems, key) && key !== 'valid-through');
