import { editFields, readEdit } from '#kernel/items/edit-fields.ts';
import type { Fields } from '#kernel/items/item.ts';
import { showItems } from '#kernel/items/read-items.ts';
import { countField } from '#kernel/items/rows-item.ts';
import { policy } from '#kernel/policy.ts';
import { japanDay } from '#kernel/time.ts';
import type { Journey, Step, StepGiven } from '#platform/journeys/journey.ts';
import type { OrderStep } from '../items/order-step.ts';
import { type OrderAnswers, orderSteps } from '../items/order-table.ts';
import type { MinimumWage } from '../rules/minimum-wage.ts';
import {
  type OrderReading,
  readOrderStep,
  tidyOrderStep,
  warningsOfOrderStep,
} from '../rules/read-order-step.ts';

/** The answers of an order, by its screens. */
export type AnswersByStep = Readonly<Record<string, OrderAnswers>>;

export const allAnswers = (answers: Partial<AnswersByStep>): OrderAnswers =>
  Object.assign({}, ...Object.values(answers));

/** 「前へ戻る」 with the key of where it leads: what was typed is kept as it is. */
export const backField = 'back';

const isScreen = (key: string): boolean => key === 'check' || orderSteps.some((step) => step.key === key);

/** How many rows a form shows says nothing. */
const saysNothing = (fields: Fields): boolean =>
  Object.entries(fields).every(([name, value]) => value.length === 0 || name.endsWith(countField('')));

type Wages = () => readonly MinimumWage[];

function stepOf(step: OrderStep, wages: Wages): Step<AnswersByStep, string> {
  const readingOf = ({ now, answers }: StepGiven<AnswersByStep>): OrderReading => ({
    today: japanDay(now),
    minimumWages: wages(),
    answers: allAnswers(answers),
  });
  return {
    key: step.key,
    label: step.label,
    parse: (fields, given) => readOrderStep(step, fields, readingOf(given)),
    warnings: (answers, given, fields) => warningsOfOrderStep(step, fields, answers, readingOf(given)),
    tidy: (answers, given, fields) => tidyOrderStep(step, fields, answers, allAnswers(given.answers)),
    saysNothing,
    asides: { [backField]: (value) => (isScreen(value) ? value : undefined) },
    summary: (answers) =>
      showItems(step.items, answers).map(({ key, label, lines }) => ({
        term: label,
        value: lines.join('\n'),
        name: key,
      })),
    edit(fields, value) {
      const edit = readEdit(value);
      return edit === undefined ? undefined : editFields(step.items, fields, edit);
    },
  };
}

/** The eight steps in any order; `wages` are the minimum wages as they were read last. */
export function orderJourney(wages: Wages): Journey<AnswersByStep> {
  const [first, ...others] = orderSteps;
  return {
    name: 'vacancy-order',
    version: 1,
    lifetime: policy.vacancyOrders.draftLifetime,
    order: 'free',
    steps: [stepOf(first, wages), ...others.map((step) => stepOf(step, wages))],
  };
}
