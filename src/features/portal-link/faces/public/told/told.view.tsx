import type { VNode } from 'preact';
import { entryPaths } from '#features/help/index.ts';
import { policy } from '#kernel/policy.ts';
import { ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import { portalPaths } from '../../../rules/paths.ts';

export const mismatchTitle = '属性連携不整合確認';
export const refusedTitle = 'マイナポータルからログインできませんでした';
export const unreachableTitle = 'マイナポータルにつながりません';

const { returnDays } = policy.withdrawal;

/** SSO-2: three people may stand here, and each goes on otherwise. */
export const MismatchView = (): VNode => (
  <>
    <PageHeading>{mismatchTitle}</PageHeading>
    <p>マイナポータルと連携しているアカウントが、見つかりませんでした。</p>
    <Section heading="アカウントをお持ちの方">
      <p>求職者マイページのIDとパスワードでログインして、連携してください。</p>
      <p>前に連携を解除した方も、もう一度連携できます。</p>
      <p>
        <LinkButton href={portalPaths.settings} kind="primary">
          マイナポータル連携開始
        </LinkButton>
      </p>
    </Section>
    <Section heading="アカウントをお持ちでない方">
      <p>先に、求職者マイページのアカウントを登録してください。</p>
      <p>登録が終わってから、マイナポータルと連携します。</p>
      <p>
        <LinkButton href={entryPaths.openingOnline}>アカウントを登録する</LinkButton>
      </p>
      <p>
        アカウント作成コードを受け取った方は、
        <a href={entryPaths.openingByCode}>パスワードを登録してください</a>。
      </p>
    </Section>
    <Section heading="退会した方">
      <p>
        退会から{returnDays}日以内の方は、<a href="/reregistration">アカウントを再登録</a>してください。
      </p>
      <p>{returnDays + 1}日以上たった方は、アカウントを登録してから連携してください。</p>
    </Section>
    <p>
      <a href={entryPaths.login}>IDとパスワードのログインへ戻る</a>
    </p>
  </>
);

/** LEAVE-2 */
export const LeftView = (): VNode => (
  <>
    <PageHeading>アカウントの再登録が必要です</PageHeading>
    <p>連携していた求職者マイページは、退会しています。</p>
    <p>退会から{returnDays}日以内なので、再登録すると元に戻せます。</p>
    <p>再登録のあとは、またマイナポータルからログインできます。</p>
    <p>
      <LinkButton href="/reregistration" kind="primary">
        アカウントを再登録
      </LinkButton>
    </p>
  </>
);

const WaysOn = (): VNode => (
  <ButtonRow>
    <LinkButton href={entryPaths.login} kind="primary">
      IDとパスワードでログインする
    </LinkButton>
    <LinkButton href={portalPaths.start}>マイナポータルからもう一度試す</LinkButton>
  </ButtonRow>
);

export const RefusedView = (): VNode => (
  <>
    <PageHeading>{refusedTitle}</PageHeading>
    <p>時間が過ぎたか、ほかの画面で手続きをやり直したのかもしれません。</p>
    <p>もう一度試すか、IDとパスワードでログインしてください。</p>
    <WaysOn />
  </>
);

export const DeclinedView = (): VNode => (
  <>
    <PageHeading>マイナポータルからのログインをやめました</PageHeading>
    <p>マイナポータルの画面で、手続きをやめました。何も変わっていません。</p>
    <WaysOn />
  </>
);

/** s-sso3: the ordinary login is as it always is. */
export const UnreachableView = (): VNode => (
  <>
    <PageHeading>{unreachableTitle}</PageHeading>
    <p>マイナポータルから返事がありません。しばらくしてから試してください。</p>
    <p>IDとパスワードのログインは、いつもどおり使えます。</p>
    <WaysOn />
  </>
);
