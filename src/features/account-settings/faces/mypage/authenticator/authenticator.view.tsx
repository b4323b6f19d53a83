import type { VNode } from 'preact';
import { type AuthenticatorOffer, AuthenticatorOfferView, type WaysIn } from '#features/ways-in/index.ts';
import { japaneseDateTime } from '#kernel/time.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow } from '#ui/buttons.tsx';
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { Form } from '#ui/form.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { SettingsPlace } from '../../settings-place.ts';
import { authenticatorTitle, doneWords } from './authenticator.text.ts';

export interface AuthenticatorViewProps {
  readonly place: SettingsPlace;
  readonly formToken: string;
  readonly present: WaysIn['authenticator'];
  readonly offer: AuthenticatorOffer;
  readonly errors: readonly FieldError[];
  readonly done: string | undefined;
}

export function AuthenticatorView(props: AuthenticatorViewProps): VNode {
  const { present, errors } = props;
  const done = doneWords.get(props.done);
  return (
    <>
      <PageHeading>{authenticatorTitle}</PageHeading>
      {done === undefined ? null : (
        <Banner kind="done" heading={done.heading}>
          <p>{done.sentence}</p>
        </Banner>
      )}
      <ErrorSummary errors={errors} />
      <p>スマートフォンのアプリに出る数字でログインします。メールが届かないときも使えます。</p>
      {present === undefined ? (
        <SetUp {...props} label="設定する" />
      ) : (
        <>
          <Present {...props} present={present} />
          <Section heading="新しいアプリに替える">
            <p>設定が終わると、今のアプリのコードは使えなくなります。</p>
            <SetUp {...props} label="新しいアプリに替える" />
          </Section>
        </>
      )}
    </>
  );
}

function Present({
  place,
  formToken,
  present,
}: AuthenticatorViewProps & { present: NonNullable<WaysIn['authenticator']> }): VNode {
  const { addedAt, usedAt } = present;
  return (
    <Section heading="今の設定">
      <p>設定した日時：{japaneseDateTime(addedAt)}</p>
      <p>{usedAt === undefined ? 'まだ使っていません。' : `最後に使った日時：${japaneseDateTime(usedAt)}`}</p>
      <p>削除すると、ログインのときはメールのワンタイムパスワードを使います。</p>
      <Form action={place.paths.authenticator} formToken={formToken} label="認証アプリを削除する">
        <input type="hidden" name="remove" value="yes" />
        <ButtonRow>
          <Button kind="danger">認証アプリを削除する</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}

function SetUp({
  place,
  formToken,
  offer,
  errors,
  label,
}: AuthenticatorViewProps & { label: string }): VNode {
  return (
    <>
      <AuthenticatorOfferView {...offer} />
      <Form action={place.paths.authenticator} formToken={formToken} label={label}>
        <TextField
          name="code"
          label="認証アプリのコード"
          hint="30秒ごとに変わる6桁の数字です。"
          required
          error={errorOf(errors, 'code')}
          inputmode="numeric"
          autocomplete="one-time-code"
          width={12}
          spellcheck={false}
        />
        <ButtonRow>
          <Button>{label}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}
