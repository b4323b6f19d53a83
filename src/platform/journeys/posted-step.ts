import { type FormFields, fieldOf, fieldsOf } from '#platform/http/route.ts';
import { without } from './draft.ts';
import type { AnyStep } from './journey.ts';

export const revisionField = 'revision';
export const returnField = 'to';
export const checkKey = 'check';
/** Warnings that the person has seen and accepts by going on. */
export const acceptedField = 'accepted';
/** 「一時保存」 */
export const saveField = 'save';
/** What the script sends by itself from time to time. */
export const autosaveField = 'autosave';
/** A button inside the form. */
export const editField = 'edit';

const ownFields = [
  revisionField,
  returnField,
  acceptedField,
  saveField,
  autosaveField,
  editField,
  'form-token',
];

/** What the person, or the script, wants of the step. */
export type Intent =
  | { readonly kind: 'go-on'; readonly accepted: readonly string[] }
  | { readonly kind: 'aside'; readonly path: string }
  | { readonly kind: 'edit'; readonly value: string }
  | { readonly kind: 'save' | 'autosave' };

/** What a posted step asks for, apart from the fields of the step itself. */
export interface PostedStep {
  readonly fields: FormFields;
  readonly revision: number;
  readonly toCheck: boolean;
  readonly intent: Intent;
}

export function readPosted<Answers extends object>(
  step: AnyStep<Answers>,
  form: FormFields,
  savable: boolean,
): PostedStep {
  const asides = Object.keys(step.asides ?? {});
  return {
    fields: without(form, [...ownFields, ...asides]),
    revision: Number(fieldOf(form, revisionField)) || 0,
    toCheck: fieldOf(form, returnField) === checkKey,
    intent: intentOf(step, form, savable),
  };
}

function intentOf<Answers extends object>(
  { asides = {}, edit }: AnyStep<Answers>,
  form: FormFields,
  savable: boolean,
): Intent {
  const pressed = Object.entries(asides).find(([name]) => form[name] !== undefined);
  const path = pressed?.[1](fieldOf(form, pressed[0]));
  if (path !== undefined) return { kind: 'aside', path };
  if (savable && form[saveField] !== undefined) return { kind: 'save' };
  if (savable && form[autosaveField] !== undefined) return { kind: 'autosave' };
  if (edit !== undefined && form[editField] !== undefined)
    return { kind: 'edit', value: fieldOf(form, editField) };
  return { kind: 'go-on', accepted: fieldsOf(form, acceptedField) };
}

/** What may be compared with a draft: a draft never holds a secret. */
export const sentFields = <Answers extends object>(
  step: AnyStep<Answers>,
  { fields }: PostedStep,
): FormFields => without(fields, step.secretFields ?? []);
