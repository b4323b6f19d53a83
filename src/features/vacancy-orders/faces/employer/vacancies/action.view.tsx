import type { VNode } from 'preact';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { TextArea } from '#ui/text-field.tsx';

interface ActionProps {
  readonly title: string;
  readonly note: string;
  readonly about: readonly string[];
  readonly button: string;
  readonly danger: boolean;
  readonly asksReason: boolean;
  readonly reason: string;
  readonly errors: readonly FieldError[];
  /** Why it cannot be done. */
  readonly fault: string | undefined;
  readonly action: string;
  readonly back: string;
  readonly formToken: string;
}

/** One thing to be done, said before it is done. */
export function ActionView(props: ActionProps): VNode {
  const { title, note, about, button, danger, asksReason, errors, fault, back } = props;
  return (
    <>
      <PageHeading note={note}>{title}</PageHeading>
      <ErrorSummary errors={errors} />
      {fault === undefined ? null : <Banner kind="warning" heading={fault} autofocus />}
      {about.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {fault === undefined ? (
        <Form action={props.action} formToken={props.formToken}>
          {asksReason ? (
            <TextArea
              name="reason"
              label="理由"
              required
              rows={3}
              value={props.reason}
              error={errorOf(errors, 'reason')}
            />
          ) : null}
          <ButtonRow>
            <Button kind={danger ? 'danger' : 'primary'}>{button}</Button>
            <LinkButton kind="plain" href={back}>
              何もしないで戻る
            </LinkButton>
          </ButtonRow>
        </Form>
      ) : (
        <p>
          <a href={back}>戻る</a>
        </p>
      )}
    </>
  );
}
