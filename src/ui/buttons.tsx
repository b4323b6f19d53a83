import type { VNode } from 'preact';
import type { Children } from './content.ts';

type ButtonKind = 'primary' | 'secondary' | 'danger' | 'plain';

type ButtonProps = {
  children: Children;
  kind?: ButtonKind | undefined;
  name?: string | undefined;
  value?: string | undefined;
  formAction?: string | undefined;
  formNoValidate?: boolean | undefined;
  /** The id of a form the button stands outside of. */
  form?: string | undefined;
  id?: string | undefined;
  /** Words for ears only, when many buttons look alike: 「介護福祉士を」. They come first. */
  hidden?: string | undefined;
  /** A paper to look at: the form stays where it is. */
  newTab?: boolean | undefined;
};

/** A submit button; only one `primary` a page. */
export function Button(props: ButtonProps): VNode {
  return (
    <button
      type="submit"
      class={`button button-${props.kind ?? 'primary'}`}
      id={props.id}
      name={props.name}
      value={props.value}
      form={props.form}
      formaction={props.formAction}
      formnovalidate={props.formNoValidate}
      formtarget={props.newTab ? '_blank' : undefined}
    >
      {props.hidden ? <span class="visually-hidden">{props.hidden}</span> : null}
      {props.children}
    </button>
  );
}

/** Buttons side by side; full width below each other where they do not fit. */
export function ButtonRow({ children }: { children: Children }): VNode {
  return <div class="button-row">{children}</div>;
}

type LinkButtonProps = {
  href: string;
  kind?: ButtonKind | undefined;
  children: Children;
  id?: string | undefined;
  hidden?: string | undefined;
};

/** Looks like a button, leads to a page, changes nothing. */
export function LinkButton({ href, kind = 'secondary', children, id, hidden }: LinkButtonProps): VNode {
  return (
    <a class={`button button-${kind}`} href={href} id={id}>
      {hidden ? <span class="visually-hidden">{hidden}</span> : null}
      {children}
    </a>
  );
}
