import { editFields, readEdit } from '#kernel/items/edit-fields.ts';
import { readItems, showItems, tidyItems, unusedItems } from '#kernel/items/read-items.ts';
import { fail, ok } from '#kernel/result.ts';
import { japanDay, type Temporal } from '#kernel/time.ts';
import type { Journey, Step } from '#platform/journeys/journey.ts';
import { checkKey } from '#platform/journeys/posted-step.ts';
import type { EstablishmentAnswers, EstablishmentStep } from '../../items/establishment-step.ts';

/** The answers of a registration, by its screens. */
export type AnswersByStep = Readonly<Record<string, EstablishmentAnswers>>;

/** 「前へ戻る」 with the key of where it leads: what was typed is kept as it is. */
export const backField = 'back';

/** A screen of the record as a step of a journey: everything follows from its items. */
function stepOf(step: EstablishmentStep, steps: readonly EstablishmentStep[]): Step<AnswersByStep, string> {
  const leadsTo = (key: string): boolean => key === checkKey || steps.some((one) => one.key === key);
  return {
    key: step.key,
    label: step.label,
    parse(fields, { now }) {
      const { values, faults } = readItems(step.items, fields, { today: japanDay(now) });
      return faults.length > 0 ? fail(faults) : ok(values);
    },
    warnings: (answers, _given, fields) =>
      unusedItems(step.items, fields, answers).map((name) => ({ name, key: 'establishment.not-used' })),
    tidy: (answers, _given, fields) => tidyItems(step.items, fields, answers, {}),
    asides: { [backField]: (value) => (leadsTo(value) ? value : undefined) },
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

/** The screens one after the other, with a page to check them. */
export function establishmentJourney(
  name: string,
  lifetime: Temporal.Duration,
  steps: readonly [EstablishmentStep, ...EstablishmentStep[]],
): Journey<AnswersByStep> {
  const [first, ...others] = steps;
  return {
    name,
    version: 1,
    lifetime,
    steps: [stepOf(first, steps), ...others.map((step) => stepOf(step, steps))],
  };
}

export const allAnswers = (answers: Partial<AnswersByStep>): EstablishmentAnswers =>
  Object.assign({}, ...Object.values(answers));
