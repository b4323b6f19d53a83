import type { VNode } from 'preact';
import { policy } from '#kernel/policy.ts';
import { japaneseDeadline } from '#kernel/time.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow } from '#ui/buttons.tsx';
import type { FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { Form } from '#ui/form.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { MyPageState } from '../../../rules/my-page-state.ts';
import { DocumentField } from '../counter-fields.view.tsx';
import { recordPath } from '../counter-paths.ts';

interface AddressViewProps {
  readonly number: string;
  readonly typed: { readonly address: string; readonly again: string };
  readonly document: string;
  readonly hasMyPage: boolean;
  readonly errors: readonly FieldError[];
  readonly formToken: string;
}

const keyMinutes = policy.authenticationKey.lifetime.total('minutes');

export function AddressView(props: AddressViewProps): VNode {
  const { number, typed, document, hasMyPage, errors, formToken } = props;
  return (
    <>
      {hasMyPage ? (
        <>
          <p>新しいアドレスに、認証キーのメールを送ります。</p>
          <p>本人がその場で認証キーを入れると、IDが新しいアドレスに変わります。</p>
          <p>認証キーは{keyMinutes}分使えます。入れるまでは、前のアドレスがIDのままです。</p>
        </>
      ) : (
        <p>マイページがない人なので、記録のメールアドレスだけを変えます。</p>
      )}
      <Form action={recordPath(number, 'address')} formToken={formToken}>
        <DocumentField value={document} errors={errors} />
        <TextField
          name="address"
          label="新しいメールアドレス"
          required
          inputmode="email"
          autocomplete="off"
          spellcheck={false}
          value={typed.address}
          error={errorOf(errors, 'address')}
        />
        <TextField
          name="again"
          label="新しいメールアドレス（確認用）"
          required
          inputmode="email"
          autocomplete="off"
          spellcheck={false}
          value={typed.again}
          error={errorOf(errors, 'again')}
        />
        <ButtonRow>
          <Button>{hasMyPage ? '認証キーを送る' : 'この人のアドレスを変える'}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}

export function ClosedView({ myPage }: { myPage: MyPageState }): VNode {
  return (
    <Banner kind="info" heading="今は、メールアドレスを変えられません">
      {myPage.kind === 'left' ? (
        <>
          <p>退会した人です。{japaneseDeadline(myPage.until)}、本人が自分で戻れます。</p>
          <p>その後は、コードを発行すると、新しいアドレスで開設できます。</p>
        </>
      ) : (
        <p>マイページが利用不可です。利用不可を解くと、変えられます。</p>
      )}
    </Banner>
  );
}
