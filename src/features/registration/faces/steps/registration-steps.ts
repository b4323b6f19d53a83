import {
  type Answers,
  type RegistrationStep,
  readStep,
  registrationSteps,
  tidyStep,
  warningsOfStep,
} from '#features/job-seekers/index.ts';
import { editFields, readEdit } from '#kernel/items/edit-fields.ts';
import type { Fields } from '#kernel/items/item.ts';
import { showItems } from '#kernel/items/read-items.ts';
import { countField } from '#kernel/items/rows-item.ts';
import { japanDay } from '#kernel/time.ts';
import type { Journey, Step, StepGiven } from '#platform/journeys/journey.ts';

/** The answers of the registration, by its screens. */
export type AnswersByStep = Readonly<Record<string, Answers>>;

/** All answers by their items. */
export const allAnswers = (answers: Partial<AnswersByStep>): Answers =>
  Object.assign({}, ...Object.values(answers));

const readingOf = ({ now, answers }: StepGiven<AnswersByStep>) => ({
  today: japanDay(now),
  answers: allAnswers(answers),
});

interface StepOptions {
  /** Whether screens that ask for nothing in particular count as done unopened: so staff are quick. */
  readonly mayLeaveOut?: boolean;
}

const asksForNothing = ({ items }: RegistrationStep): boolean =>
  Object.values(items).every(({ required }) => required !== true);

/** How many rows a form shows says nothing. */
const saysNothing = (fields: Fields): boolean =>
  Object.entries(fields).every(([name, value]) => value.length === 0 || name.endsWith(countField('')));

/** A screen of the registration as a step of a journey: everything follows from its items. */
const stepOf = (
  step: RegistrationStep,
  { mayLeaveOut = false }: StepOptions,
): Step<AnswersByStep, string> => ({
  key: step.key,
  label: step.label,
  parse: (fields, given) => readStep(step, fields, readingOf(given)),
  warnings: (answers, given, fields) => warningsOfStep(step, fields, answers, readingOf(given)),
  tidy: (answers, given, fields) => tidyStep(step, fields, answers, allAnswers(given.answers)),
  ...(mayLeaveOut && asksForNothing(step) ? { mayLeaveOut: saysNothing } : {}),
  ...(step.appliesWhen === undefined
    ? {}
    : { appliesWhen: (answers) => step.appliesWhen?.(allAnswers(answers)) === true }),
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
});

/** The screens, for online registration and for the counter alike [REG-1] [REG-2]. */
export const journeySteps = (options: StepOptions = {}): Journey<AnswersByStep>['steps'] => {
  const [first, ...others] = registrationSteps;
  return [stepOf(first, options), ...others.map((step) => stepOf(step, options))];
};
