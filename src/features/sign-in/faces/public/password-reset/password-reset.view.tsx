import type { VNode } from 'preact';
import { publicPaths } from '#features/help/index.ts';
import { policy } from '#kernel/policy.ts';
import { japaneseDate } from '#kernel/time.ts';
import { Button, ButtonRow } from '#ui/buttons.tsx';
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { Form } from '#ui/form.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import { TextField } from '#ui/text-field.tsx';

export interface PasswordResetViewProps {
  readonly address: string;
  readonly mailFrom: string;
  readonly errors: readonly FieldError[];
}

const lastEarlierDay = policy.accountCreationCode.firstDay.subtract({ days: 1 });

/** RESET-1: the first screen asks for the address. */
export function PasswordResetView({ address, mailFrom, errors }: PasswordResetViewProps): VNode {
  return (
    <>
      <PageHeading>求職者マイページパスワード再登録</PageHeading>
      <ErrorSummary errors={errors} />
      <p>新しいパスワードを決められます。</p>
      <p>登録したメールアドレスに、認証キーを送ります。</p>
      <Form action="/password-reset">
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
      <Section heading="まだパスワードを決めていない方">
        <p>
          {japaneseDate(lastEarlierDay)}
          までに窓口でメールアドレスを登録した方は、この画面で初めてのパスワードを決められます。
        </p>
      </Section>
      <Section heading="ID(メールアドレス)を忘れた方">
        <p>
          利用している<a href={publicPaths.offices}>ハローワーク</a>にご連絡ください。
        </p>
      </Section>
    </>
  );
}
