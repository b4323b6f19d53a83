import type { VNode } from 'preact';
import type { Children, Content } from './content.ts';

export type FieldProps = {
  /** Also the id of the control. */
  name: string;
  label: Content;
  hint?: Content | undefined;
  /** true: ※必須, else 任意. */
  required?: boolean | undefined;
  /** false: neither mark; words: these in their place. */
  mark?: boolean | string | undefined;
  error?: string | undefined;
};

type Described = Pick<FieldProps, 'name' | 'hint' | 'error'>;

const idList = (ids: (string | false)[]): string | undefined => ids.filter(Boolean).join(' ') || undefined;

/** The attributes that tie hint and error to their control. */
export function describe({ name, hint, error }: Described) {
  return {
    'aria-describedby': idList([!!hint && `${name}-hint`, !!error && `${name}-error`]),
    'aria-invalid': error ? ('true' as const) : undefined,
  };
}

export function LabelWords({ label, required, mark = true }: Omit<FieldProps, 'name'>): VNode {
  const word = typeof mark === 'string' ? mark : required ? '※必須' : '任意';
  return (
    <>
      <span class="label-words">{label}</span>
      {mark ? <span class={required ? 'mark mark-required' : 'mark'}> {word}</span> : null}
    </>
  );
}

export function HintAndError({ name, hint, error }: Described): VNode {
  return (
    <>
      {hint ? (
        <div class="hint" id={`${name}-hint`}>
          {hint}
        </div>
      ) : null}
      {error ? (
        <p class="field-error" id={`${name}-error`}>
          {error}
        </p>
      ) : null}
    </>
  );
}

/** Label, hint, error, control: the same order everywhere. */
export function FieldFrame(props: FieldProps & { children: Children }): VNode {
  return (
    <div class={props.error ? 'field field-wrong' : 'field'}>
      <label for={props.name}>
        <LabelWords {...props} />
      </label>
      <HintAndError {...props} />
      {props.children}
    </div>
  );
}

/** The same for a question answered by several controls. */
export function GroupFrame(props: FieldProps & { id?: string | undefined; children: Children }): VNode {
  return (
    <fieldset
      class={props.error ? 'field field-wrong' : 'field'}
      id={props.id}
      tabindex={props.id ? -1 : undefined}
      aria-describedby={describe(props)['aria-describedby']}
    >
      <legend>
        <LabelWords {...props} />
      </legend>
      <HintAndError {...props} />
      {props.children}
    </fieldset>
  );
}
