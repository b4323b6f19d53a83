import type { VNode } from 'preact';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { RadioGroup } from '#ui/choice-fields.tsx';
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { orderPaths } from '../../../rules/order-paths.ts';
import { refusalGrounds } from '../../../rules/refusal-grounds.ts';
import type { OrderRow } from '../../../store/tables.ts';

export const refuseTitle = '受理できないとする';

interface RefuseProps {
  readonly order: OrderRow;
  readonly note: string;
  readonly ground: string;
  readonly reason: string;
  readonly errors: readonly FieldError[];
  readonly revision: number;
  readonly formToken: string;
}

/** Only for one of the reasons that the law knows [STAFF-1]. */
export const RefuseView = (props: RefuseProps): VNode => {
  const { order, note, ground, reason, errors, revision, formToken } = props;
  return (
    <>
      <PageHeading note={note}>{refuseTitle}</PageHeading>
      <ErrorSummary errors={errors} />
      <p>求人者は、選んだ理由と、書いた説明を読みます。</p>
      <Form action={orderPaths.counterAction(order.id, 'refuse')} formToken={formToken}>
        <input type="hidden" name="revision" value={String(revision)} />
        <RadioGroup
          name="ground"
          label="法令で認められた理由"
          required
          options={Object.entries(refusalGrounds).map(([value, label]) => ({ value, label }))}
          value={ground}
          error={errorOf(errors, 'ground')}
        />
        <TextArea
          name="reason"
          label="求人者への説明"
          required
          rows={4}
          value={reason}
          error={errorOf(errors, 'reason')}
        />
        <ButtonRow>
          <Button kind="danger">受理できないとする</Button>
          <LinkButton kind="plain" href={orderPaths.atCounter(order.id)}>
            何もしないで戻る
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  );
};
