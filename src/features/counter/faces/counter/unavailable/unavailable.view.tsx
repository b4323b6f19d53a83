import type { VNode } from 'preact';
import { japaneseDateTime } from '#kernel/time.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow } from '#ui/buttons.tsx';
import type { FieldError } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import type { MyPageState } from '../../../rules/my-page-state.ts';
import { ReasonField } from '../counter-fields.view.tsx';
import { recordPath } from '../counter-paths.ts';

export const titles = { set: 'マイページを利用不可にする', lift: '利用不可を解く' } as const;

interface UnavailableViewProps {
  readonly number: string;
  readonly myPage: Extract<MyPageState, { kind: 'open' | 'unavailable' }>;
  readonly reason: string;
  readonly errors: readonly FieldError[];
  readonly formToken: string;
}

export function UnavailableView({ number, myPage, reason, errors, formToken }: UnavailableViewProps): VNode {
  const isOpen = myPage.kind === 'open';
  return (
    <>
      {isOpen ? (
        <>
          <p>本人は、今すぐログアウトになります。解くまで、マイページを使えません。</p>
          <p>次にログインすると、利用不可であることと、たずね先を読みます。</p>
        </>
      ) : (
        <>
          <p>{japaneseDateTime(myPage.since)}から利用不可です。</p>
          <p>理由：{myPage.reason}</p>
          <p>解くと、本人は前と同じIDとパスワードでログインできます。</p>
        </>
      )}
      <Form action={recordPath(number, 'unavailable')} formToken={formToken}>
        <input type="hidden" name="wish" value={isOpen ? 'set' : 'lift'} />
        <ReasonField
          value={reason}
          errors={errors}
          hint={isOpen ? '利用不可にする理由を書いてください。' : '解く理由を書いてください。'}
        />
        <ButtonRow>
          {isOpen ? <Button kind="danger">利用不可にする</Button> : <Button>利用不可を解く</Button>}
        </ButtonRow>
      </Form>
    </>
  );
}

export function NoMyPageView(): VNode {
  return (
    <Banner kind="info" heading="マイページがありません">
      <p>開設していないか、退会した人です。利用不可にするものがありません。</p>
    </Banner>
  );
}
