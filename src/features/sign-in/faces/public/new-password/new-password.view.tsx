import type { VNode } from 'preact';
import type { EntrancePaths } from '#features/accounts/index.ts';
import { policy } from '#kernel/policy.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { PasswordRules } from '#ui/password-rules.tsx';
import { PasswordField, ReadOnlyField, TextField } from '#ui/text-field.tsx';
import { WhenNoMailComes } from '../when-no-mail-comes.view.tsx';

export interface NewPasswordViewProps {
  readonly paths: EntrancePaths;
  readonly link: string;
  readonly address: string;
  /** 10時50分 */
  readonly until: string;
  readonly key: string;
  readonly mailFrom: string;
  readonly errors: readonly FieldError[];
}

const minutes = policy.authenticationKey.lifetime.total('minutes');

/** RESET-1, RESET-2 */
export function NewPasswordView(props: NewPasswordViewProps): VNode {
  return (
    <>
      <PageHeading>パスワード再登録</PageHeading>
      <ErrorSummary errors={props.errors} />
      <Banner kind="warning" heading="この画面を閉じないでください">
        <p>「完了」を押すまで、開いたままにしてください。</p>
        <p>閉じてしまったときは、メールのリンクから戻れます。</p>
      </Banner>
      <p>
        メールを送りました。メールにある認証キーを、<span class="nowrap">{props.until}まで</span>
        に入力してください。
      </p>
      <NewPasswordForm {...props} />
      <WhenNoMailComes mailFrom={props.mailFrom}>
        <p>メールアドレスがまちがっていないか、確かめてください。</p>
        <p>
          <a href={props.paths.passwordReset}>最初からやり直す</a>
        </p>
      </WhenNoMailComes>
    </>
  );
}

function NewPasswordForm({ paths, link, address, until, key, errors }: NewPasswordViewProps): VNode {
  return (
    <Form action={paths.newPassword(link)}>
      <ReadOnlyField name="address" label="ID(メールアドレス)" value={address} autocomplete="username" />
      <PasswordField
        name="new-password"
        label="新しいパスワード"
        required
        mark={false}
        autocomplete="new-password"
        hint={<PasswordRules fieldName="new-password" />}
        error={errorOf(errors, 'new-password')}
      />
      <PasswordField
        name="new-password-confirmation"
        label="新しいパスワード（確認用）"
        required
        mark={false}
        autocomplete="new-password"
        error={errorOf(errors, 'new-password-confirmation')}
      />
      <TextField
        name="key"
        label="認証キー"
        required
        mark={false}
        autocomplete="off"
        spellcheck={false}
        width={16}
        hint={`メールにある${policy.authenticationKey.length}文字です。${until}まで使えます（${minutes}分間）。`}
        value={key}
        error={errorOf(errors, 'key')}
      />
      <ButtonRow>
        <Button>完了</Button>
      </ButtonRow>
    </Form>
  );
}

/** The key can no longer be entered. */
export function ResetOverView({ paths, words }: { paths: EntrancePaths; words: string }): VNode {
  return (
    <>
      <PageHeading>パスワード再登録</PageHeading>
      <Banner kind="error" heading="この画面からは登録できません">
        <p>{words}</p>
      </Banner>
      <ButtonRow>
        <LinkButton href={paths.passwordReset} kind="primary">
          最初からやり直す
        </LinkButton>
        <LinkButton href={paths.login}>ログイン画面へ進む</LinkButton>
      </ButtonRow>
    </>
  );
}

export function ResetDoneView({ paths }: { paths: EntrancePaths }): VNode {
  return (
    <>
      <PageHeading>パスワード再登録完了</PageHeading>
      <Banner kind="done" heading="新しいパスワードを登録しました">
        <p>これからは、新しいパスワードでログインしてください。</p>
        <p>ロックされていた方も、すぐにログインできます。</p>
      </Banner>
      <p>安全のため、ほかの端末のログインと、ワンタイムパスワードの省略を終わらせました。</p>
      <ButtonRow>
        <LinkButton href={paths.login} kind="primary">
          ログイン画面へ進む
        </LinkButton>
      </ButtonRow>
    </>
  );
}
