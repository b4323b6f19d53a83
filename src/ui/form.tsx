import type { VNode } from 'preact';
import type { Children } from './content.ts';

type FormProps = {
  action: string;
  children: Children;
  formToken?: string | undefined;
  heading?: string | undefined;
  id?: string | undefined;
  /** A search: sent as GET, without a token. */
  getForm?: boolean | undefined;
  /** The form carries files. */
  upload?: boolean | undefined;
  /** The answer is a file or opens elsewhere, so the page stays and its buttons must not wait. */
  stays?: boolean | undefined;
  /** The script keeps from time to time what was typed; words: the buttons that go on after a login. */
  autosave?: boolean | string | undefined;
  label?: string | undefined;
};

/** `novalidate`, because our own words tell what is missing and nothing else does. */
export function Form(props: FormProps): VNode {
  return (
    <form
      class="form"
      method={props.getForm ? 'get' : 'post'}
      action={props.action}
      id={props.id}
      novalidate
      enctype={props.upload ? 'multipart/form-data' : undefined}
      aria-label={props.label}
      data-stays={props.stays ? '' : undefined}
      data-autosave={props.autosave === true ? '' : props.autosave || undefined}
    >
      {props.formToken ? <input type="hidden" name="form-token" value={props.formToken} /> : null}
      {props.heading ? <h2>{props.heading}</h2> : null}
      {props.children}
    </form>
  );
}

/** Goes first in a form whose first button is not the main one, so that Enter does the main thing. */
export function EnterSubmits(props: { label: string; name?: string; value?: string }): VNode {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: tabindex -1 keeps it out of reach; only Enter finds it.
    <button
      type="submit"
      class="visually-hidden"
      tabindex={-1}
      aria-hidden="true"
      name={props.name}
      value={props.value}
    >
      {props.label}
    </button>
  );
}
