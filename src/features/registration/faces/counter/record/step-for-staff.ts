import {
  type Answers,
  hidingOf,
  type JobSeekerRow,
  type RegistrationStep,
} from '#features/job-seekers/index.ts';
import { type FormFields, fieldOf } from '#platform/http/route.ts';

/** The hidden field that says which items the form does without. */
export const leftOutField = 'left-out';

/** The screen as staff change it: what they see only on demand may be left out of it (s-stf4). */
export interface StepForStaff {
  readonly step: RegistrationStep;
  readonly leftOut: readonly string[];
}

/** As the screen is opened: without everything that is hidden. */
export function stepWithoutHidden(step: RegistrationStep, { answers }: JobSeekerRow): StepForStaff {
  const leftOut = Object.entries(step.items)
    .filter(([key, item]) => hidingOf(item, (answers as Answers)[key]) !== 'nothing')
    .map(([key]) => key);
  return without(step, leftOut);
}

/** As the form was that was posted. */
export const stepAsPosted = (step: RegistrationStep, form: FormFields): StepForStaff =>
  without(step, fieldOf(form, leftOutField).split(' '));

const without = (step: RegistrationStep, names: readonly string[]): StepForStaff => {
  const entries = Object.entries(step.items);
  return {
    step: { ...step, items: Object.fromEntries(entries.filter(([key]) => !names.includes(key))) },
    leftOut: entries.map(([key]) => key).filter((key) => names.includes(key)),
  };
};
