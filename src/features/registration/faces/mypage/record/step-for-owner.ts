import {
  type Answers,
  type JobSeekerRow,
  type RegisteredItems,
  type RegistrationStep,
  registrationSteps,
} from '#features/job-seekers/index.ts';

/** What the counter saw in a document of somebody whom it checked; only the counter changes it. */
const checkedAtCounter: readonly string[] = ['name', 'kana', 'birth-date'];

/** The items that the person cannot change alone. */
export const fixedItems = ({ kind }: JobSeekerRow): readonly string[] =>
  kind === 'counter' ? checkedAtCounter : [];

/** The screens that apply to what is registered, in their order. */
export const applyingSteps = ({ answers }: JobSeekerRow): readonly RegistrationStep[] =>
  registrationSteps.filter(({ appliesWhen }) => appliesWhen?.(answers) !== false);

/** The items of a screen that apply to what is registered. */
export const applyingItems = ({ items }: RegistrationStep, answers: Answers): RegisteredItems =>
  Object.fromEntries(Object.entries(items).filter(([, item]) => item.appliesWhen?.(answers) !== false));

/** The screen with what its owner may change; what it says of the rest is left to those who may change that. */
export function stepForOwner(step: RegistrationStep, record: JobSeekerRow): RegistrationStep {
  const fixed = fixedItems(record);
  const { items, faults, warnings } = step;
  const isOpen = ({ name }: { readonly name: string }): boolean => !fixed.includes(name);
  return {
    ...step,
    items: Object.fromEntries(Object.entries(items).filter(([key]) => !fixed.includes(key))),
    ...(faults === undefined ? {} : { faults: (...given) => faults(...given).filter(isOpen) }),
    ...(warnings === undefined ? {} : { warnings: (...given) => warnings(...given).filter(isOpen) }),
  };
}
