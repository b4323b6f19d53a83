import type { VNode } from 'preact';
import type { CodeState } from '#features/opening/index.ts';
import { policy } from '#kernel/policy.ts';
import { japanDay, japaneseDeadline, type Temporal } from '#kernel/time.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow } from '#ui/buttons.tsx';
import { Form } from '#ui/form.tsx';
import { Prose } from '#ui/page-heading.tsx';
import type { CodeRefusal, MyPageState } from '../../../rules/my-page-state.ts';
import { recordPath } from '../counter-paths.ts';

/** The code that was alive when the page was shown, by its moment of issue. */
export const presentField = 'present';

export interface IssueViewProps {
  readonly number: string;
  readonly formToken: string;
  readonly code: CodeState;
  readonly myPage: MyPageState;
  readonly issuedMeanwhile: boolean;
  readonly now: Temporal.Instant;
}

const { validDays, errors } = policy.accountCreationCode;

export function IssueView(props: IssueViewProps): VNode {
  const { number, formToken, code, myPage, issuedMeanwhile, now } = props;
  const isLive = code.kind === 'live';
  return (
    <>
      {issuedMeanwhile ? (
        <Banner kind="warning" heading="この間に、コードの状態が変わりました">
          <p>もう一度発行すると、さきほどの紙のコードは使えなくなります。</p>
        </Banner>
      ) : isLive ? (
        <Banner kind="warning" heading="使えるコードがあります">
          <p>{japaneseDeadline(code.validThrough)}使えます。</p>
          <p>再発行すると、前のコードは使えなくなります。</p>
        </Banner>
      ) : null}
      {myPage.kind === 'left-long-ago' ? (
        <p>退会から{policy.withdrawal.returnDays}日を過ぎた人です。前の登録の内容で、また開設できます。</p>
      ) : null}
      <Prose>
        <ul>
          <li>コードを表示するのは1回だけです。印刷して、本人に渡してください。</li>
          <li>今発行すると、{japaneseDeadline(japanDay(now).add({ days: validDays }))}使えます。</li>
          <li>{errors}回まちがえると、使えなくなります。</li>
        </ul>
      </Prose>
      <Form action={recordPath(number, 'code')} formToken={formToken}>
        <input type="hidden" name={presentField} value={isLive ? code.issuedAt.toString() : ''} />
        <ButtonRow>
          <Button>{isLive ? '再発行する' : '発行する'}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}

export function RefusedView({ fault, myPage }: { fault: CodeRefusal; myPage: MyPageState }): VNode {
  if (fault === 'account-creation-code.account-open') {
    return (
      <Banner kind="info" heading="マイページは、もう開設されています">
        <p>コードは要りません。本人は、今のIDとパスワードでログインできます。</p>
        <p>パスワードを忘れたときは、「パスワードをお忘れの方」で登録し直せます。</p>
      </Banner>
    );
  }
  return (
    <Banner kind="info" heading={`退会から${policy.withdrawal.returnDays}日以内の人です`}>
      {myPage.kind === 'left' ? <p>{japaneseDeadline(myPage.until)}、本人が自分で戻れます。</p> : null}
      <p>ログイン画面の「アカウントを再登録」で、前のIDとパスワードを使います。</p>
      <p>IDを忘れたときは、「IDを伝える」で伝えられます。</p>
    </Banner>
  );
}
