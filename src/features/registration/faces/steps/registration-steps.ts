import {
  type Answers,
  type RegistrationStep,
  readStep,
  registrationSteps,
  tidyStep,
  warningsOfStep,
} from '#features/job-seekers/index.ts';
import { editFields, readEdit } from '#kernel/items/edit-fields.ts';
import { showItems } from '#kernel/items/read-items.ts';
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

/** A screen of the registration as a step of a journey: everything follows from its items. */
const stepOf = (step: RegistrationStep): Step<AnswersByStep, string> => ({
  key: step.key,
  label: step.label,
  parse: (fields, given) => readStep(step, fields, readingOf(given)),
  warnings: (answers, given, fields) => warningsOfStep(step, fields, answers, readingOf(given)),
  tidy: (answers, given, fields) => tidyStep(step, fields, answers, allAnswers(given.answers)),
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
export const journeySteps = (): Journey<AnswersByStep>['steps'] => {
  const [first, ...others] = registrationSteps;
  return [stepOf(first), ...others.map(stepOf)];
};
