import type { VNode } from 'preact';
import { policy } from '#kernel/policy.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow } from '#ui/buttons.tsx';
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { Form } from '#ui/form.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { OtherWay } from '../../../rules/second-step.ts';
import type { Entrance } from '../entrance.ts';
import { TrustCheckbox } from '../trust-checkbox.view.tsx';
import { WayLinks } from '../ways-on.view.tsx';
import { WhenNoMailComes } from '../when-no-mail-comes.view.tsx';

export interface OneTimePasswordViewProps {
  readonly entrance: Entrance;
  /** Without the mail. */
  readonly ways: readonly OtherWay[];
  readonly maskedAddress: string;
  /** 10時10分; undefined until the mail server has taken the mail. */
  readonly until: string | undefined;
  readonly mailFrom: string;
  readonly trust: boolean;
  readonly errors: readonly FieldError[];
  readonly banner?: VNode | undefined;
  /** Another one-time password is what helps now. */
  readonly needsAnother: boolean;
}

const { digits, lifetime } = policy.oneTimePassword;

/** LOGIN-2, LOGIN-3 */
export function OneTimePasswordView(props: OneTimePasswordViewProps): VNode {
  const { entrance, maskedAddress, until, errors, banner } = props;
  return (
    <>
      <PageHeading>ワンタイムパスワード</PageHeading>
      {banner ?? null}
      <ErrorSummary errors={errors} />
      <p>
        <span class="user-text">{maskedAddress}</span> にメールを送りました。
      </p>
      <p>
        メールにある{digits}桁の数字を入れてください。
        {until === undefined ? (
          `メールが出てから${lifetime.total('minutes')}分使えます。`
        ) : (
          <>
            <span class="nowrap">{until}まで</span>使えます。
          </>
        )}
      </p>
      <OneTimePasswordForm {...props} />
      <WhenNoMailComes mailFrom={props.mailFrom} open={props.needsAnother}>
        <p>それでも届かないときは、もう一度送ってください。前の数字は使えなくなります。</p>
        <Form action={`${entrance.paths.oneTimePassword}/again`} label="もう一度送る">
          <Button kind="secondary">もう一度送る</Button>
        </Form>
        <p>
          このメールアドレスが使えなくなった方は、ハローワークの窓口で変えられます。窓口では、すぐにログインできる一時コードも受け取れます。
        </p>
      </WhenNoMailComes>
      <Section heading="メールが使えないとき">
        <WayLinks entrance={entrance} ways={props.ways} />
      </Section>
      <p>この画面を閉じてしまったときは、もう一度ログインしてください。</p>
    </>
  );
}

function OneTimePasswordForm({ entrance, trust, errors }: OneTimePasswordViewProps): VNode {
  const action = entrance.paths.oneTimePassword;
  return (
    <Form action={action}>
      <TextField
        name="one-time-password"
        label="ワンタイムパスワード"
        required
        mark={false}
        inputmode="numeric"
        autocomplete="one-time-code"
        width={12}
        spellcheck={false}
        error={errorOf(errors, 'one-time-password')}
      />
      <TrustCheckbox checked={trust} />
      <ButtonRow>
        <Button>送信</Button>
        <Button kind="secondary" formAction={`${action}/cancel`} formNoValidate>
          キャンセル
        </Button>
      </ButtonRow>
    </Form>
  );
}

/** Tells what happened above the form. */
export function Told(props: {
  kind: 'done' | 'info' | 'error';
  heading: string;
  sentences: readonly string[];
}): VNode {
  return (
    <Banner kind={props.kind} heading={props.heading}>
      {props.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Banner>
  );
}
