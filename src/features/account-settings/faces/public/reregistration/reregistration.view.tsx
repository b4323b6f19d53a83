import type { VNode } from 'preact';
import { entryPaths, publicPaths } from '#features/help/index.ts';
import { policy } from '#kernel/policy.ts';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { Panel } from '#ui/card.tsx';
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { PasswordField, TextField } from '#ui/text-field.tsx';
import type { PageMessage } from '../../mailing-message.ts';
import { PageMessageView } from '../../page-message.view.tsx';
import { paths } from '../../paths.ts';

export const reregistrationTitle = 'アカウントを再登録';

export interface ReregistrationViewProps {
  readonly address: string;
  readonly errors: readonly FieldError[];
  readonly message?: PageMessage;
  readonly toLogin?: boolean;
}

const { returnDays } = policy.withdrawal;
const minutes = policy.authenticationKey.lifetime.total('minutes');

/** LEAVE-2, LEAVE-3 */
export const ReregistrationView = ({ address, errors, message, toLogin }: ReregistrationViewProps): VNode => (
  <>
    <PageHeading>{reregistrationTitle}</PageHeading>
    <PageMessageView message={message} kind={toLogin === true ? 'info' : 'error'} />
    {toLogin === true ? (
      <p>
        <LinkButton href={paths.login}>ログイン画面へ進む</LinkButton>
      </p>
    ) : null}
    <ErrorSummary errors={errors} />
    <p>退会した日の翌日から{returnDays}日目までの方は、マイページを元に戻せます。</p>
    <p>退会する前のメールアドレスとパスワードを入力してください。</p>
    <p>次に、メールで届く認証キーを{minutes}分以内に入力します。</p>
    <Form action={paths.reregistration}>
      <TextField
        name="address"
        label="ID(メールアドレス)"
        required
        inputmode="email"
        autocomplete="username"
        spellcheck={false}
        value={address}
        error={errorOf(errors, 'address')}
      />
      <PasswordField
        name="password"
        label="パスワード"
        required
        autocomplete="current-password"
        error={errorOf(errors, 'password')}
      />
      <ButtonRow>
        <Button>次へ進む</Button>
      </ButtonRow>
    </Form>
    <Panel heading={`退会後${returnDays + 1}日以上たった方、パスワードを忘れた方`}>
      <p>
        <a href={publicPaths.offices}>近くのハローワーク</a>にご連絡ください。
      </p>
      <p>
        オンラインだけで登録していた方は、{returnDays + 1}日目から
        <a href={entryPaths.openingOnline}>新しくアカウントを登録する</a>こともできます。
      </p>
    </Panel>
  </>
);
