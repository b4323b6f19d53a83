import type { Fields, ItemFault, ItemGiven } from '#kernel/items/item.ts';
import { readItems, tidyItems, unusedItems } from '#kernel/items/read-items.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { RegistrationStep } from '../items/registered-item.ts';

export type Answers = Readonly<Record<string, unknown>>;

export interface StepReading extends ItemGiven {
  /** Of the screens before. */
  readonly answers: Answers;
}

/** What the screen itself said earlier must not stand in for what is typed in it now. */
const ofOthers = (step: RegistrationStep, answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([item]) => !Object.hasOwn(step.items, item)));

/** What a screen says; the red of what is wrong, all of it. */
export function readStep(
  step: RegistrationStep,
  fields: Fields,
  given: StepReading,
): Result<Answers, readonly ItemFault[]> {
  const others = ofOthers(step, given.answers);
  const { values, faults } = readItems(step.items, fields, given, { answers: others });
  const together = faults.length > 0 ? [] : (step.faults?.({ ...others, ...values }, given) ?? []);
  const all = [...faults, ...together];
  return all.length > 0 ? fail(all) : ok(values);
}

/** The key of what stands in a field that is not asked for now. */
export const notUsed = 'registration.not-used';

/** The orange of what may be a slip; accepted by going on again. */
export function warningsOfStep(
  step: RegistrationStep,
  fields: Fields,
  answers: Answers,
  given: StepReading,
): readonly ItemFault[] {
  const all = { ...ofOthers(step, given.answers), ...answers };
  const unused = unusedItems(step.items, fields, all).map((name) => ({ name, key: notUsed }));
  return [...(step.warnings?.(all, given) ?? []), ...unused];
}

/** The form as it stands once the screen is finished. */
export const tidyStep = (step: RegistrationStep, fields: Fields, answers: Answers, before: Answers): Fields =>
  tidyItems(step.items, fields, answers, ofOthers(step, before));
