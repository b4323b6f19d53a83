import type { VNode } from 'preact';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/buttons.tsx';
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { PasswordField, TextField } from '#ui/text-field.tsx';
import { staffPaths } from '../counter-paths.ts';
import { type LoginNotice, loginNotices } from './login.text.ts';

export const loginTitle = '窓口にログイン';

interface LoginViewProps {
  readonly errors: readonly FieldError[];
  readonly loginName: string;
  readonly next: string;
  readonly notice: LoginNotice | undefined;
}

function Notice({ notice }: { notice: LoginNotice }): VNode {
  const { kind, heading, text } = loginNotices[notice];
  return (
    <Banner kind={kind} heading={heading}>
      <p>{text}</p>
    </Banner>
  );
}

export function LoginView({ errors, loginName, next, notice }: LoginViewProps): VNode {
  return (
    <>
      <PageHeading>{loginTitle}</PageHeading>
      <ErrorSummary errors={errors} />
      {notice === undefined ? null : <Notice notice={notice} />}
      <p>安定所の職員のための画面です。</p>
      <Form action={staffPaths.login}>
        <input type="hidden" name="next" value={next} />
        <TextField
          name="login-name"
          label="職員ID"
          required
          value={loginName}
          error={errorOf(errors, 'login-name')}
          autocomplete="username"
          width="medium"
          spellcheck={false}
        />
        <PasswordField
          name="password"
          label="パスワード"
          required
          error={errorOf(errors, 'password')}
          autocomplete="current-password"
        />
        <Button>次へ進む</Button>
      </Form>
      <p>職員IDやパスワードを忘れたときは、管理者に相談してください。</p>
    </>
  );
}
