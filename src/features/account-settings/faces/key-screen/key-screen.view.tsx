import type { VNode } from 'preact';
import { policy } from '#kernel/policy.ts';
import { japaneseTime, type Temporal } from '#kernel/time.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import type { Link } from '#ui/content.ts';
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { TextField } from '#ui/text-field.tsx';
import { WhenNoMailComes } from '../when-no-mail-comes.view.tsx';

interface KeyScreenViewProps {
  readonly title: string;
  readonly lead: string;
  readonly button: string;
  readonly action: string;
  readonly formToken: string | undefined;
  readonly sentTo: string;
  /** The end of the key; undefined until the mail server took its mail. */
  readonly until: Temporal.Instant | undefined;
  readonly mailFrom: string;
  readonly startAgain: Link | undefined;
  readonly errors: readonly FieldError[];
}

const { lifetime, length } = policy.authenticationKey;
const minutes = lifetime.total('minutes');

export const KeyScreenView = (props: KeyScreenViewProps): VNode => (
  <>
    <PageHeading>{props.title}</PageHeading>
    <ErrorSummary errors={props.errors} />
    <p>
      <span class="user-text">{props.sentTo}</span> に認証キーを送りました。
    </p>
    <p>{props.lead}</p>
    <Form action={props.action} formToken={props.formToken}>
      <TextField
        name="key"
        label="認証キー"
        required
        width={length + 4}
        autocomplete="off"
        spellcheck={false}
        hint={`メールにある${length}文字です。${untilWords(props.until)}使えます。`}
        error={errorOf(props.errors, 'key')}
      />
      <ButtonRow>
        <Button>{props.button}</Button>
      </ButtonRow>
    </Form>
    <p>この画面を閉じても、メールの中のリンクから戻れます。</p>
    <WhenNoMailComes mailFrom={props.mailFrom} startAgain={props.startAgain} />
  </>
);

const untilWords = (until: Temporal.Instant | undefined): string =>
  until === undefined ? `メールが届いてから${minutes}分間` : `${japaneseTime(until)}まで`;

interface KeyOverViewProps {
  readonly title: string;
  readonly words: string;
  readonly startAgain: Link | undefined;
}

export const KeyOverView = ({ title, words, startAgain }: KeyOverViewProps): VNode => (
  <>
    <PageHeading>{title}</PageHeading>
    <Banner kind="error" heading="この画面では続けられません">
      <p>{words}</p>
    </Banner>
    {startAgain === undefined ? null : (
      <p>
        <LinkButton href={startAgain.href}>{startAgain.label}</LinkButton>
      </p>
    )}
  </>
);
