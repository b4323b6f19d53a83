import type { VNode } from 'preact';
import { policy } from '#kernel/policy.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow } from '#ui/buttons.tsx';
import { Details } from '#ui/details.tsx';
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { PasswordRules } from '#ui/password-rules.tsx';
import { Progress } from '#ui/progress.tsx';
import { PasswordField, ReadOnlyField, TextField } from '#ui/text-field.tsx';

export const passwordHeading = 'パスワード登録';

export interface PasswordViewProps {
  readonly action: string;
  /** Where this opening begins. */
  readonly base: string;
  /** As the person who asked typed it. */
  readonly address: string;
  /** 10時50分 */
  readonly until: string;
  readonly key: string;
  readonly mailFrom: string;
  readonly step: { readonly step: number; readonly of: number };
  readonly errors: readonly FieldError[];
}

const keyMinutes = policy.authenticationKey.lifetime.total('minutes');

/** ONLINE-3, CODE-8, PW-5: works from the mail's link alone. */
export function PasswordView(props: PasswordViewProps): VNode {
  return (
    <>
      <PageHeading>{passwordHeading}</PageHeading>
      <ErrorSummary errors={props.errors} />
      <Progress {...props.step} label="パスワードの登録" />
      <Banner kind="warning" heading="この画面を閉じないでください">
        <p>「完了」を押すまで、開いたままにしてください。</p>
        <p>閉じてしまったときは、届いたメールのリンクから戻れます。</p>
      </Banner>
      <p>認証キーのメールを送りました。{props.until}までに、届いた認証キーを入力してください。</p>
      <PasswordForm {...props} />
      <WhenNoMailComes {...props} />
    </>
  );
}

function PasswordForm({ action, address, until, key, errors }: PasswordViewProps): VNode {
  return (
    <Form action={action}>
      <ReadOnlyField
        name="username"
        label="メールアドレス（ログインのID）"
        value={address}
        autocomplete="username"
      />
      <PasswordField
        name="password"
        label="登録するパスワード"
        required
        autocomplete="new-password"
        hint={
          <>
            <p>半角数字、英字、記号のすべてを含む8文字以上32文字以内</p>
            <PasswordRules fieldName="password" />
          </>
        }
        error={errorOf(errors, 'password')}
      />
      <PasswordField
        name="password-confirmation"
        label="登録するパスワード（確認用）"
        required
        autocomplete="new-password"
        error={errorOf(errors, 'password-confirmation')}
      />
      <TextField
        name="key"
        label="認証キー"
        required
        autocomplete="off"
        spellcheck={false}
        width={16}
        hint={`メールにある${policy.authenticationKey.length}文字です。${until}まで使えます。`}
        value={key}
        error={errorOf(errors, 'key')}
      />
      <ButtonRow>
        <Button>完了</Button>
      </ButtonRow>
    </Form>
  );
}

/** MAIL-4 */
function WhenNoMailComes({ base, mailFrom }: PasswordViewProps): VNode {
  return (
    <Details summary="メールが届かないとき">
      <ul>
        <li>届くまでに数分かかることがあります。少し待ってください。</li>
        <li>迷惑メールの入れ物も見てください。</li>
        <li>上のメールアドレスがまちがっていないか、確かめてください。</li>
        <li>
          受信を制限している方は、<span class="user-text">{mailFrom}</span>
          からのメールを受け取れるようにしてください。
        </li>
        <li>それでも届かないときは、最初からやり直してください。</li>
      </ul>
      <p>
        <a href={base}>最初からやり直す</a>
      </p>
      <p>認証キーは、メールを送ってから{keyMinutes}分間使えます。</p>
    </Details>
  );
}
