import type { VNode } from 'preact';
import { policy } from '#kernel/policy.ts';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { Checkbox } from '#ui/choice-fields.tsx';
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { PasswordRules } from '#ui/password-rules.tsx';
import { PasswordField, ReadOnlyField } from '#ui/text-field.tsx';
import { PresentPasswordField } from '../../present-password-field.view.tsx';
import type { SettingsPlace } from '../../settings-place.ts';

export const passwordTitle = 'パスワードの変更';

interface PasswordViewProps {
  readonly place: SettingsPlace;
  readonly formToken: string;
  readonly address: string;
  readonly endsOthers: boolean;
  readonly errors: readonly FieldError[];
}

const { shortest, longest } = policy.password;

export const PasswordView = ({ place, formToken, address, endsOthers, errors }: PasswordViewProps): VNode => (
  <>
    <PageHeading>{passwordTitle}</PageHeading>
    <ErrorSummary errors={errors} />
    <p>変更すると、ワンタイムパスワードの省略はすべての端末で取り消されます。</p>
    <Form action={place.paths.password} formToken={formToken}>
      <ReadOnlyField name="address" label="ID(メールアドレス)" value={address} autocomplete="username" />
      <PresentPasswordField error={errorOf(errors, 'present-password')} />
      <PasswordField
        name="new-password"
        label="新しいパスワード"
        required
        autocomplete="new-password"
        hint={
          <>
            半角数字、英字、記号のすべてを含む{shortest}文字以上{longest}文字以内
            <PasswordRules fieldName="new-password" />
          </>
        }
        error={errorOf(errors, 'new-password')}
      />
      <PasswordField
        name="new-password-again"
        label="新しいパスワード（確認用）"
        required
        autocomplete="new-password"
        error={errorOf(errors, 'new-password-again')}
      />
      <Checkbox
        name="end-others"
        label="ほかの端末のログインも終わらせる"
        hint="だれかに使われたかもしれないときは、選んだままにしてください。"
        checked={endsOthers}
      />
      <ButtonRow>
        <Button>パスワードを変更する</Button>
        <LinkButton href={place.paths.settings}>やめる</LinkButton>
      </ButtonRow>
    </Form>
  </>
);
