import type { VNode } from 'preact';
import type { SecurityEvent } from '#features/accounts/index.ts';
import { publicPaths } from '#features/help/index.ts';
import { policy } from '#kernel/policy.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading, Prose } from '#ui/page-heading.tsx';
import type { Entrance } from '../entrance.ts';
import { eventWords } from './not-me.text.ts';

interface NotMeViewProps {
  readonly entrance: Entrance;
  readonly token: string;
  readonly event: SecurityEvent;
  readonly hasLeft: boolean;
}

const notMeDays = policy.notMe.lifetime.total('hours') / 24;

/** Explains what the press does; nothing happens before it. */
export function NotMeView({ entrance, token, event, hasLeft }: NotMeViewProps): VNode {
  return (
    <>
      <PageHeading>身に覚えがないとき</PageHeading>
      <p>メールでお知らせしたこと：{event === 'withdrawn' ? entrance.leftWords : eventWords[event]}</p>
      <p>これがあなたのしたことでなければ、下のボタンを押してください。次のことをします。</p>
      <Prose>
        <ul>
          <li>すべての端末のログインを終わらせます。</li>
          <li>ワンタイムパスワードの省略を、すべての端末でやめます。</li>
          {hasLeft ? null : <li>この{notMeDays}日のあいだに追加されたログイン方法を、削除します。</li>}
          {hasLeft ? null : <li>今のパスワードを使えないようにします。</li>}
          {event === 'address-changed' ? <li>メールアドレスを、前のものに戻します。</li> : null}
        </ul>
      </Prose>
      <p>{hasLeft ? leftNext(entrance) : 'そのあと、新しいパスワードを決めていただきます。'}</p>
      <Form action={entrance.paths.notMe(token)}>
        <ButtonRow>
          <Button kind="danger">ログインをすべて終わらせる</Button>
        </ButtonRow>
      </Form>
      <p>あなたがしたことなら、何もせずにこの画面を閉じてください。</p>
    </>
  );
}

/** What somebody who left can do about it alone. */
const leftNext = ({ takingUpAgain }: Entrance): string =>
  takingUpAgain === undefined
    ? 'また使うときは、事業所の主担当者に招待してもらってください。'
    : 'そのあと、アカウントを再登録できます。';

interface NotMeDoneViewProps {
  readonly entrance: Entrance;
  /** 2026年11月02日 10時00分 */
  readonly when: string;
  readonly hasLeft: boolean;
}

export function NotMeDoneView({ entrance, when, hasLeft }: NotMeDoneViewProps): VNode {
  const { takingUpAgain } = entrance;
  return (
    <>
      <PageHeading>身に覚えがないとき</PageHeading>
      <Banner kind="done" heading="ログインをすべて終わらせました">
        <p>{when}に手続きが終わりました。</p>
        <p>
          {hasLeft
            ? takingUpAgain === undefined
              ? leftNext(entrance)
              : '使い続けるときは、アカウントを再登録して、パスワードを変えてください。'
            : '次に、新しいパスワードを決めてください。前のパスワードは使えません。'}
        </p>
      </Banner>
      <ButtonRow>
        {hasLeft ? (
          takingUpAgain === undefined ? null : (
            <LinkButton href={takingUpAgain} kind="primary">
              アカウントを再登録
            </LinkButton>
          )
        ) : (
          <LinkButton href={entrance.paths.passwordReset} kind="primary">
            新しいパスワードを決める
          </LinkButton>
        )}
      </ButtonRow>
      <AskTheOffice />
    </>
  );
}

/** The link is too old, or no mail of ours holds it. */
export function NotMeOverView({ entrance }: { entrance: Entrance }): VNode {
  return (
    <>
      <PageHeading>身に覚えがないとき</PageHeading>
      <Banner kind="error" heading="このリンクは使えません">
        <p>期限が過ぎたか、リンクが途中で切れています。</p>
        <p>心配なときは、新しいパスワードを決めてください。すべての端末のログインも終わります。</p>
      </Banner>
      <ButtonRow>
        <LinkButton href={entrance.paths.passwordReset} kind="primary">
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
