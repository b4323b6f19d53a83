import type { VNode } from 'preact';
import type { Content } from './content.ts';
import { describe, FieldFrame, type FieldProps } from './field-frame.tsx';

/** short 10rem, medium 20rem, long the whole column, a number: half-width characters. */
type FieldWidth = 'short' | 'medium' | 'long' | number;

export type TextFieldProps = FieldProps & {
  value?: string | undefined;
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'date' | 'time' | undefined;
  inputmode?: 'text' | 'numeric' | 'tel' | 'email' | 'decimal' | 'search' | 'url' | 'none' | undefined;
  autocomplete?: string | undefined;
  width?: FieldWidth | undefined;
  maxlength?: number | undefined;
  spellcheck?: boolean | undefined;
  autofocus?: boolean | undefined;
  /** A unit behind the control (円, 時間) or a button that belongs to it (住所を入れる). */
  after?: Content | undefined;
};

const widthClass = (width: FieldWidth) => (typeof width === 'number' ? 'width-counted' : `width-${width}`);

export function TextField(props: TextFieldProps): VNode {
  const { name, width = 'long' } = props;
  // The typings of preact know an input of one literal type only; all of ours take the same attributes.
  const type = (props.type ?? 'text') as 'text';
  return (
    <FieldFrame {...props}>
      <div class="control-row">
        <input
          class={`control ${widthClass(width)}`}
          id={name}
          name={name}
          type={type}
          value={props.value ?? ''}
          size={typeof width === 'number' ? width : undefined}
          inputmode={props.inputmode}
          autocomplete={props.autocomplete}
          maxlength={props.maxlength}
          spellcheck={props.spellcheck}
          autofocus={props.autofocus ?? false}
          {...describe(props)}
        />
        {props.after ? <span class="control-after">{props.after}</span> : null}
      </div>
    </FieldFrame>
  );
}

type PasswordFieldProps = FieldProps & {
  autocomplete: 'current-password' | 'new-password';
  maxlength?: number | undefined;
};

/** Never carries a value back to the browser. The script adds 「表示する」. */
export function PasswordField(props: PasswordFieldProps): VNode {
  return (
    <FieldFrame {...props}>
      <div class="control-row" data-password>
        <input
          class="control width-medium"
          id={props.name}
          name={props.name}
          type="password"
          autocomplete={props.autocomplete}
          maxlength={props.maxlength}
          autocapitalize="none"
          spellcheck={false}
          {...describe(props)}
        />
      </div>
    </FieldFrame>
  );
}

type TextAreaProps = FieldProps & {
  value?: string | undefined;
  rows?: number | undefined;
  maxlength?: number | undefined;
  autocomplete?: string | undefined;
};

/** A browser drops one end of line right behind the tag. */
const wholeText = (value: string): string => (/^\r?\n/u.test(value) ? `\n${value}` : value);

export function TextArea(props: TextAreaProps): VNode {
  return (
    <FieldFrame {...props}>
      <textarea
        class="control width-long"
        id={props.name}
        name={props.name}
        rows={props.rows ?? 5}
        maxlength={props.maxlength}
        autocomplete={props.autocomplete}
        {...describe(props)}
      >
        {wholeText(props.value ?? '')}
      </textarea>
    </FieldFrame>
  );
}

type ReadOnlyFieldProps = {
  name: string;
  label: Content;
  value: string;
  hint?: Content | undefined;
  /** Post the value with the form. */
  send?: boolean | undefined;
  /** Lets a password manager see the value (username) although nobody types it here. */
  autocomplete?: string | undefined;
};

export function ReadOnlyField({ name, label, value, hint, send, autocomplete }: ReadOnlyFieldProps): VNode {
  return (
    <div class="field">
      <p class="label" id={`${name}-label`}>
        {label}
      </p>
      {hint ? <div class="hint">{hint}</div> : null}
      <p class="read-only" id={name}>
        {value}
      </p>
      {send && !autocomplete ? <input type="hidden" name={name} value={value} /> : null}
      {autocomplete ? (
        // biome-ignore lint/a11y/noAriaHiddenOnFocusable: tabindex -1 keeps it out of reach; only managers read it.
        <input
          class="visually-hidden"
          type="text"
          readonly
          tabindex={-1}
          aria-hidden="true"
          autocomplete={autocomplete}
          name={send ? name : undefined}
          value={value}
        />
      ) : null}
    </div>
  );
}
