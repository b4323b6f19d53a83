import type { VNode } from 'preact';
import { policy } from '#kernel/policy.ts';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { ReadOnlyField, TextField } from '#ui/text-field.tsx';
import type { PageMessage } from '../../mailing-message.ts';
import { PageMessageView } from '../../page-message.view.tsx';
import type { SettingsPlace } from '../../settings-place.ts';

export const addressTitle = 'メールアドレスの変更';

export interface AddressViewProps {
  readonly place: SettingsPlace;
  readonly formToken: string;
  readonly present: string;
  readonly address: string;
  readonly again: string;
  readonly mailFrom: string;
  readonly errors: readonly FieldError[];
  readonly message: PageMessage | undefined;
}

const minutes = policy.authenticationKey.lifetime.total('minutes');

export const AddressView = (props: AddressViewProps): VNode => (
  <>
    <PageHeading>{addressTitle}</PageHeading>
    <PageMessageView message={props.message} kind="error" />
    <ErrorSummary errors={props.errors} />
    <p>新しいメールアドレスに、認証キーを送ります。{minutes}分以内に入力してください。</p>
    <p>認証キーを入力するまでは、今のメールアドレスでログインします。</p>
    <p>
      受信を制限している方は、先に<span class="user-text">{props.mailFrom}</span>
      からのメールを受け取れるようにしてください。
    </p>
    <Form action={props.place.paths.address} formToken={props.formToken}>
      <ReadOnlyField name="present-address" label="今のメールアドレス" value={props.present} />
      <TextField
        {...addressField}
        name="address"
        label="新しいメールアドレス"
        value={props.address}
        error={errorOf(props.errors, 'address')}
      />
      <TextField
        {...addressField}
        name="address-again"
        label="新しいメールアドレス（確認用）"
        value={props.again}
        error={errorOf(props.errors, 'address-again')}
      />
      <ButtonRow>
        <Button>認証キーを送る</Button>
        <LinkButton href={props.place.paths.settings}>やめる</LinkButton>
      </ButtonRow>
    </Form>
  </>
);

const addressField = {
  required: true,
  type: 'text',
  inputmode: 'email',
  autocomplete: 'email',
  spellcheck: false,
} as const;
