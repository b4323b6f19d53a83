import type { VNode } from 'preact';
import { policy } from '#kernel/policy.ts';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { ReadOnlyField } from '#ui/text-field.tsx';
import { PresentPasswordField } from '../../present-password-field.view.tsx';
import type { SettingsPlace } from '../../settings-place.ts';

export const proofTitle = 'パスワードの確認';

interface ProofViewProps {
  readonly place: SettingsPlace;
  readonly formToken: string;
  readonly address: string;
  readonly next: string;
  readonly errors: readonly FieldError[];
}

const minutes = policy.session.fresh.total('minutes');

export const ProofView = ({ place, formToken, address, next, errors }: ProofViewProps): VNode => (
  <>
    <PageHeading>{proofTitle}</PageHeading>
    <ErrorSummary errors={errors} />
    <p>大事な変更の前に、本人かどうかを確かめます。</p>
    <p>ログインから{minutes}分が過ぎたときに、お聞きしています。</p>
    <Form action={place.paths.proof} formToken={formToken}>
      <input type="hidden" name="next" value={next} />
      <ReadOnlyField name="address" label="ID(メールアドレス)" value={address} autocomplete="username" />
      <PresentPasswordField error={errorOf(errors, 'present-password')} />
      <ButtonRow>
        <Button>続ける</Button>
        <LinkButton href={place.paths.settings}>やめる</LinkButton>
      </ButtonRow>
    </Form>
  </>
);
