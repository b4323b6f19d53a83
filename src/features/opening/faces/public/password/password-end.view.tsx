import type { VNode } from 'preact';
import { entrancePaths, registrationPaths } from '#features/accounts/index.ts';
import { Banner } from '#ui/banner.tsx';
import { ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { HeadingInWords } from '../heading-in-words.view.tsx';
import { passwordHeading } from './password.view.tsx';

/** The key can no longer be entered; why, and the way on. */
export function PasswordOverView(props: { words: string; base: string; login: string }): VNode {
  const { words, base, login } = props;
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
        <LinkButton href={login}>ログイン画面へ進む</LinkButton>
      </ButtonRow>
    </>
  );
}

function ToLogin({ login }: { login: string }): VNode {
  return (
    <ButtonRow>
      <LinkButton href={login} kind="primary">
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
export function DoneView({ service, login }: { service: string; login: string }): VNode {
  return (
    <>
      <PageHeading>{doneHeading}</PageHeading>
      <Banner kind="done" heading={`${service}が開設されました`}>
        <p>パスワードの登録が終わりました。</p>
        <p>登録したメールアドレスとパスワードで、ログインできます。</p>
      </Banner>
      <ToLogin login={login} />
    </>
  );
}

export const employerDoneHeading = '求人者マイページアカウント登録完了';

/** EMP-1: the login leads on to the registration of the establishment. */
export function EmployerDoneView(): VNode {
  return (
    <>
      <PageHeading>
        <HeadingInWords start="求人者マイページ" end="アカウント登録完了" />
      </PageHeading>
      <Banner kind="done" heading="アカウントを登録しました">
        <p>次は、事業所を登録します。求人を申し込むための登録です。</p>
        <p>所在地、代表者、法人番号が分かるものを用意してください。</p>
      </Banner>
      <p>先に、ログインの画面が出ます。IDは、登録したメールアドレスです。</p>
      <ButtonRow>
        <LinkButton href={entrancePaths.employer.login} kind="primary">
          ログインして事業所を登録する
        </LinkButton>
      </ButtonRow>
    </>
  );
}
