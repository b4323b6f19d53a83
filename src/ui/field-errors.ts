import type { FieldFault } from '#kernel/forms.ts';
import type { FieldError } from './error-summary.tsx';

const unreadable = '入力を読み取れませんでした。もう一度入れてください。';

/** The words of faults for the summary and the fields; `texts` is typed by the keys of its page. */
export const fieldErrors = (
  texts: Readonly<Record<string, string>>,
  faults: readonly FieldFault[],
): readonly FieldError[] => faults.map(({ name, key }) => ({ name, text: texts[key] ?? unreadable }));

/** The words for one field, for its `error`. */
export const errorOf = (errors: readonly FieldError[], name: string): string | undefined =>
  errors.find((error) => error.name === name)?.text;
