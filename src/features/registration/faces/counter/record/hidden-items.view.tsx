import type { VNode } from 'preact';
import type { RegistrationStep } from '#features/job-seekers/index.ts';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import type { Children } from '#ui/content.ts';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';

export const revealField = 'reveal';

interface HiddenItemsProps {
  readonly step: RegistrationStep;
  readonly leftOut: readonly string[];
}

/** What the form does without, and the button that brings it in: what was typed stays. */
export function HiddenItems({ step, leftOut }: HiddenItemsProps): VNode | null {
  if (leftOut.length === 0) return null;
  const labels = leftOut.map((key) => step.items[key]?.label ?? '').join('、');
  return (
    <>
      <p>隠している項目：{labels}</p>
      <p>
        <Button kind="secondary" name={revealField} value="yes" formNoValidate>
          表示して直す
        </Button>
      </p>
      <p>表示すると、記録に残ります。</p>
    </>
  );
}

interface AllHiddenProps extends HiddenItemsProps {
  readonly action: string;
  readonly back: string;
  readonly formToken: string;
  readonly hidden: Readonly<Record<string, string>>;
  /** Who it is about. */
  readonly children: Children;
}

/** A screen of which nothing is shown until it is asked for, not even whether it is used. */
export function AllHidden(props: AllHiddenProps): VNode {
  const { step, leftOut, action, back, formToken, hidden, children } = props;
  return (
    <>
      <PageHeading>{step.label}</PageHeading>
      {children}
      <p>隠している項目：{leftOut.map((key) => step.items[key]?.label ?? '').join('、')}</p>
      <p>表示すると、記録に残ります。</p>
      <Form action={action} formToken={formToken}>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <ButtonRow>
          <Button name={revealField} value="yes">
            表示して直す
          </Button>
          <LinkButton kind="plain" href={back}>
            変更しないで戻る
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  );
}
