import type { VNode } from 'preact';
import { policy } from '#kernel/policy.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow } from '#ui/buttons.tsx';
import type { FieldError } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { DocumentField } from '../counter-fields.view.tsx';
import { recordPath } from '../counter-paths.ts';

interface AskViewProps {
  readonly number: string;
  readonly document: string;
  readonly errors: readonly FieldError[];
  readonly formToken: string;
}

export function AskView({ number, document, errors, formToken }: AskViewProps): VNode {
  return (
    <>
      <p>本人と確かめてから、ID(メールアドレス)を1回だけ表示します。</p>
      <p>パスワードは、だれにも見えません。本人が登録し直します。</p>
      <Form action={recordPath(number, 'login-id')} formToken={formToken}>
        <DocumentField value={document} errors={errors} />
        <ButtonRow>
          <Button>IDを表示する</Button>
        </ButtonRow>
      </Form>
    </>
  );
}

export function ToldView({ address }: { address: string }): VNode {
  return (
    <>
      <Banner kind="done" heading="ID(メールアドレス)を表示しました">
        <p class="told-address">{address}</p>
        <p>この画面を閉じると、見えなくなります。伝えたことは記録に残りました。</p>
      </Banner>
      <p>パスワードも忘れたときは、ログイン画面の「パスワードをお忘れの方」を案内してください。</p>
      <p>このアドレスのメールを読めないときは、「メールアドレスを変える」を使ってください。</p>
    </>
  );
}

export function NoIdView(): VNode {
  return (
    <Banner kind="info" heading="この人のIDはありません">
      <p>マイページを開設していないか、退会から{policy.withdrawal.returnDays}日を過ぎています。</p>
    </Banner>
  );
}
