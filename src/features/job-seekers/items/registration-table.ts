import type { ValuesOf } from '#kernel/items/item.ts';
import { type basicItems, basicStep } from './basic.items.ts';
import { type careerItems, careerStep } from './career.items.ts';
import { type disabilityItems, disabilityStep } from './disability.items.ts';
import { type informationItems, informationStep } from './information.items.ts';
import { type introductionItems, introductionStep } from './introduction.items.ts';
import { type placeAndWageItems, placeAndWageStep } from './place-and-wage.items.ts';
import type { RegisteredItems, RegistrationStep } from './registered-item.ts';
import { type remarksItems, remarksStep } from './remarks.items.ts';
import { type schoolingItems, schoolingStep } from './schooling.items.ts';
import { type wishesItems, wishesStep } from './wishes.items.ts';

/** The seven steps in their order, with the conditional screen and the last one [REG-1] [REG-2]. */
export const registrationSteps: readonly [RegistrationStep, ...RegistrationStep[]] = [
  basicStep,
  informationStep,
  wishesStep,
  placeAndWageStep,
  schoolingStep,
  careerStep,
  disabilityStep,
  introductionStep,
  remarksStep,
];

type Table = typeof basicItems &
  typeof informationItems &
  typeof wishesItems &
  typeof placeAndWageItems &
  typeof schoolingItems &
  typeof careerItems &
  typeof disabilityItems &
  typeof introductionItems &
  typeof remarksItems;

/** What is registered of a person: the answers by the keys of their items. */
export type Registration = ValuesOf<Table>;

/** Every item of the record: the one table behind forms, check page, history, export and papers. */
export const registeredItems = (): RegisteredItems =>
  Object.assign({}, ...registrationSteps.map(({ items }) => items));

export const findRegistrationStep = (key: string): RegistrationStep | undefined =>
  registrationSteps.find((step) => step.key === key);
