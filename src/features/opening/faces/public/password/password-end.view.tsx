import type { VNode } from 'preact';
import { registrationPaths } from '#features/accounts/index.ts';
import { Banner } from '#ui/banner.tsx';
import { ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { HeadingInWords } from '../heading-in-words.view.tsx';
import { passwordHeading } from './password.view.tsx';

const loginPath = '/login';

/** The key can no longer be entered; why, and the way on. */
export function PasswordOverView({ words, base }: { words: string; base: string }): VNode {
  return (
    <>
      <PageHeading>{passwordHeading}</PageHeading>
      <Banner kind="error" heading="この画面からは登録できません">
        <p>{words}</p>
      </Banner>
      <ButtonRow>
        <LinkButton href={base} kind="primary">
          最初からやり直す
        </LinkButton>
        <LinkButton href={loginPath}>ログイン画面へ進む</LinkButton>
      </ButtonRow>
    </>
  );
}

function ToLogin(): VNode {
  return (
    <ButtonRow>
      <LinkButton href={loginPath} kind="primary">
        ログイン画面へ進む
      </LinkButton>
    </ButtonRow>
  );
}

export const onlineDoneHeading = '求職者マイページアカウント登録完了';

/** ONLINE-3; ONLINE-4 leads on by the login to the registration, ONLINE-6 gives the last day. */
export function OnlineDoneView({ registerUntil }: { registerUntil: string }): VNode {
  return (
    <>
      <PageHeading>
        <HeadingInWords start="求職者マイページ" end="アカウント登録完了" />
      </PageHeading>
      <Banner kind="done" heading="アカウントを登録しました">
        <p>次は、求職登録をします。仕事を探すための登録です。</p>
        <p>
          求職登録は、<strong class="nowrap">{registerUntil}</strong>に終えてください。
        </p>
        <p>この日を過ぎると、アカウントは消えます。</p>
        <p>一度に終わらなくても、「一時保存」を押すと続きから入れられます。</p>
      </Banner>
      <p>先に、ログインの画面が出ます。IDは、登録したメールアドレスです。</p>
      <ButtonRow>
        <LinkButton href={registrationPaths.overview} kind="primary">
          求職登録へ進む
        </LinkButton>
      </ButtonRow>
    </>
  );
}

export const doneHeading = 'パスワード登録完了';

/** CODE-8, CODE-10 */
export function DoneView(): VNode {
  return (
    <>
      <PageHeading>{doneHeading}</PageHeading>
      <Banner kind="done" heading="求職者マイページが開設されました">
        <p>パスワードの登録が終わりました。</p>
        <p>登録したメールアドレスとパスワードで、ログインできます。</p>
      </Banner>
      <ToLogin />
    </>
  );
}
