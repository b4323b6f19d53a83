import type { VNode } from 'preact';
import { Button, ButtonRow } from '#ui/buttons.tsx';
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { Entrance } from '../entrance.ts';

export interface PasswordResetViewProps {
  readonly entrance: Entrance;
  readonly address: string;
  readonly mailFrom: string;
  readonly errors: readonly FieldError[];
}

/** RESET-1: the first screen asks for the address. */
export function PasswordResetView({ entrance, address, mailFrom, errors }: PasswordResetViewProps): VNode {
  const { service, paths, ResetSections } = entrance;
  return (
    <>
      <PageHeading>{`${service}パスワード再登録`}</PageHeading>
      <ErrorSummary errors={errors} />
      <p>新しいパスワードを決められます。</p>
      <p>登録したメールアドレスに、認証キーを送ります。</p>
      <Form action={paths.passwordReset}>
        <TextField
          name="address"
          label="ID(メールアドレス)"
          required
          mark={false}
          inputmode="email"
          autocomplete="username"
          spellcheck={false}
          hint={
            <>
              受信を制限している方は、先に<span class="user-text">{mailFrom}</span>
              からのメールを受け取れるようにしてください。
            </>
          }
          value={address}
          error={errorOf(errors, 'address')}
        />
        <ButtonRow>
          <Button>次へ進む</Button>
        </ButtonRow>
      </Form>
      <ResetSections />
    </>
  );
}
