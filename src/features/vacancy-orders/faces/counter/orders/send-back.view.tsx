import type { VNode } from 'preact';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { Form } from '#ui/form.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { orderSteps } from '../../../items/order-table.ts';
import { linesOf } from '../../../rules/differences.ts';
import { orderPaths } from '../../../rules/order-paths.ts';
import { remarkField, wholeField } from '../../../rules/remarks.ts';
import type { OrderRow } from '../../../store/tables.ts';

export const sendBackTitle = '修正を依頼する';

interface SendBackProps {
  readonly order: OrderRow;
  readonly note: string;
  /** What was typed, or what the machine found. */
  readonly words: (field: string) => string;
  readonly errors: readonly FieldError[];
  readonly revision: number;
  readonly formToken: string;
}

/** A line for each item, the answer above it: whoever fills some in sends just those [STAFF-1]. */
export function SendBackView({ order, note, words, errors, revision, formToken }: SendBackProps): VNode {
  return (
    <>
      <PageHeading note={note}>{sendBackTitle}</PageHeading>
      <ErrorSummary errors={errors} />
      <p>直してほしい項目に、どう直すかを書いてください。書いた項目だけが求人者に伝わります。</p>
      <Form action={orderPaths.counterAction(order.id, 'send-back')} formToken={formToken}>
        <input type="hidden" name="revision" value={String(revision)} />
        <TextArea
          name={wholeField}
          label="申込みの全体について"
          mark={false}
          rows={3}
          value={words(wholeField)}
          error={errorOf(errors, wholeField)}
        />
        {orderSteps.map(({ key, label, items }) => (
          <Section key={key} heading={label}>
            {Object.entries(items).map(([item, declared]) => {
              const field = remarkField(item);
              const lines = linesOf(declared, order.answers[item]);
              return (
                <TextField
                  key={item}
                  name={field}
                  label={declared.label}
                  mark={false}
                  hint={lines.length === 0 ? '（入力なし）' : lines.join(' ')}
                  value={words(field)}
                  error={errorOf(errors, field)}
                />
              );
            })}
          </Section>
        ))}
        <ButtonRow>
          <Button>修正を依頼する</Button>
          <LinkButton kind="plain" href={orderPaths.atCounter(order.id)}>
            何もしないで戻る
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  );
}
