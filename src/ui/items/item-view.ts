import type { Fields, Item } from '#kernel/items/item.ts';
import type { Temporal } from '#kernel/time.ts';
import type { FieldError } from '../error-summary.tsx';
import { errorOf } from '../field-errors.ts';

/** What the form around the items knows. */
export type FormView = {
  fields: Fields;
  errors: readonly FieldError[];
  /** The button inside the form that was just pressed: `look-up:address`. */
  edited?: string | undefined;
  /** In Japan; with it, dates are told back in both calendars. */
  today?: Temporal.PlainDate | undefined;
};

/** One item in that form. */
export type ItemView = FormView & { item: Item<unknown>; name: string };

/** The name of the buttons inside a form that change the form only. */
export const editButton = 'edit';

export const lookUpValue = (name: string): string => `look-up:${name}`;

/** Whether it has to be answered depends on other answers of the same page. */
const mustSometimes = '※あてはまる方は必須';

/** Label, hint, mark and error of an item, for the frame of its control. */
export const frameOf = ({ item, name, errors }: ItemView) => ({
  name,
  label: item.label,
  hint: item.hint,
  required: item.required === true,
  mark: item.required === true && item.appliesWhen !== undefined ? mustSometimes : true,
  error: errorOf(errors, name),
});
