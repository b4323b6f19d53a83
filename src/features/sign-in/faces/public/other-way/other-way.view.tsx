import type { VNode } from 'preact';
import { publicPaths } from '#features/help/index.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow } from '#ui/buttons.tsx';
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { Form } from '#ui/form.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { WaysOn } from '../../../actions/ways-on.ts';
import type { OtherWay } from '../../../rules/second-step.ts';
import type { Entrance } from '../entrance.ts';
import { TrustCheckbox } from '../trust-checkbox.view.tsx';
import { ByMail, WayLinks, wayPath } from '../ways-on.view.tsx';
import { mailClosedWords, wayWords } from './other-way.text.ts';

export interface OtherWayViewProps {
  readonly entrance: Entrance;
  readonly way: OtherWay;
  readonly on: WaysOn;
  readonly trust: boolean;
  /** The mail was asked for too soon after another one. */
  readonly mailHasToWait: boolean;
  readonly errors: readonly FieldError[];
  /** Why no code of any kind is taken now. */
  readonly closed: readonly string[] | undefined;
}

/** The second step of a login without a mail. */
export function OtherWayView(props: OtherWayViewProps): VNode {
  const { entrance, way, on, errors, closed } = props;
  const words = wayWords[way];
  return (
    <>
      <PageHeading>{words.title}</PageHeading>
      {closed === undefined ? null : (
        <Banner kind="error" heading="ログインできません">
          {closed.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Banner>
      )}
      {props.mailHasToWait ? (
        <Banner kind="info" heading="メールは、まだ送れません">
          <p>さきほど送ったばかりです。しばらく待ってから、もう一度押してください。</p>
        </Banner>
      ) : null}
      <ErrorSummary errors={errors} />
      {words.explanation.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <OtherWayForm {...props} />
      <Section heading="ほかの方法">
        {on.byMail ? null : <p>{mailClosedWords}</p>}
        <WayLinks entrance={entrance} ways={on.ways.filter((other) => other !== way)} />
        {on.byMail ? <ByMail entrance={entrance} /> : null}
        {way === 'slip' ? null : (
          <p>
            どれも使えない方は、本人を確かめられる書類を
            <a href={publicPaths.offices}>ハローワークの窓口</a>
            にお持ちください。
          </p>
        )}
      </Section>
    </>
  );
}

function OtherWayForm({ entrance, way, trust, errors }: OtherWayViewProps): VNode {
  const words = wayWords[way];
  const isDigits = way === 'authenticator';
  return (
    <Form action={wayPath(entrance, way)}>
      <TextField
        name="code"
        label={words.label}
        hint={words.hint}
        required
        mark={false}
        inputmode={isDigits ? 'numeric' : 'text'}
        autocomplete={isDigits ? 'one-time-code' : 'off'}
        width={isDigits ? 12 : 18}
        spellcheck={false}
        error={errorOf(errors, 'code')}
      />
      <TrustCheckbox checked={trust} />
      <ButtonRow>
        <Button>送信</Button>
        <Button kind="secondary" formAction={`${entrance.paths.oneTimePassword}/cancel`} formNoValidate>
          キャンセル
        </Button>
      </ButtonRow>
    </Form>
  );
}
