import type { VNode } from 'preact';
import type { SecurityEvent } from '#features/accounts/index.ts';
import { publicPaths } from '#features/help/index.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading, Prose } from '#ui/page-heading.tsx';
import { eventWords } from './not-me.text.ts';

interface NotMeViewProps {
  readonly token: string;
  readonly event: SecurityEvent;
  readonly hasLeft: boolean;
}

/** Explains what the press does; nothing happens before it. */
export function NotMeView({ token, event, hasLeft }: NotMeViewProps): VNode {
  return (
    <>
      <PageHeading>身に覚えがないとき</PageHeading>
      <p>メールでお知らせしたこと：{eventWords[event]}</p>
      <p>これがあなたのしたことでなければ、下のボタンを押してください。次のことをします。</p>
      <Prose>
        <ul>
          <li>すべての端末のログインを終わらせます。</li>
          <li>ワンタイムパスワードの省略を、すべての端末でやめます。</li>
          {hasLeft ? null : <li>今のパスワードを使えないようにします。</li>}
          {event === 'address-changed' ? <li>メールアドレスを、前のものに戻します。</li> : null}
        </ul>
      </Prose>
      <p>
        {hasLeft
          ? 'そのあと、アカウントを再登録できます。'
          : 'そのあと、新しいパスワードを決めていただきます。'}
      </p>
      <Form action={`/not-me/${token}`}>
        <ButtonRow>
          <Button kind="danger">ログインをすべて終わらせる</Button>
        </ButtonRow>
      </Form>
      <p>あなたがしたことなら、何もせずにこの画面を閉じてください。</p>
    </>
  );
}

interface NotMeDoneViewProps {
  /** 2026年11月02日 10時00分 */
  readonly when: string;
  readonly hasLeft: boolean;
}

export function NotMeDoneView({ when, hasLeft }: NotMeDoneViewProps): VNode {
  return (
    <>
      <PageHeading>身に覚えがないとき</PageHeading>
      <Banner kind="done" heading="ログインをすべて終わらせました">
        <p>{when}に手続きが終わりました。</p>
        <p>
          {hasLeft
            ? '使い続けるときは、アカウントを再登録して、パスワードを変えてください。'
            : '次に、新しいパスワードを決めてください。前のパスワードは使えません。'}
        </p>
      </Banner>
      <ButtonRow>
        {hasLeft ? (
          <LinkButton href="/reregistration" kind="primary">
            アカウントを再登録
          </LinkButton>
        ) : (
          <LinkButton href="/password-reset" kind="primary">
            新しいパスワードを決める
          </LinkButton>
        )}
      </ButtonRow>
      <AskTheOffice />
    </>
  );
}

/** The link is too old, or no mail of ours holds it. */
export function NotMeOverView(): VNode {
  return (
    <>
      <PageHeading>身に覚えがないとき</PageHeading>
      <Banner kind="error" heading="このリンクは使えません">
        <p>期限が過ぎたか、リンクが途中で切れています。</p>
        <p>心配なときは、新しいパスワードを決めてください。すべての端末のログインも終わります。</p>
      </Banner>
      <ButtonRow>
        <LinkButton href="/password-reset" kind="primary">
          新しいパスワードを決める
        </LinkButton>
      </ButtonRow>
      <AskTheOffice />
    </>
  );
}

function AskTheOffice(): VNode {
  return (
    <p>
      うまくいかないときは、<a href={publicPaths.offices}>ハローワークの窓口</a>でおたずねください。
    </p>
  );
}
