import type { VNode } from 'preact';
import { entryPaths, publicPaths } from '#features/help/index.ts';
import { policy } from '#kernel/policy.ts';
import { japaneseDate } from '#kernel/time.ts';
import { LinkButton } from '#ui/buttons.tsx';
import { Panel } from '#ui/card.tsx';
import { Prose, Section } from '#ui/page-heading.tsx';

export function JobSeekerLoginPanels(): VNode {
  return (
    <>
      <FirstTimePanel />
      <ForgottenIdPanel />
      <LeftPanels />
    </>
  );
}

const lastEarlierDay = policy.accountCreationCode.firstDay.subtract({ days: 1 });

/** LOGIN-8, CODE-9: whoever has no password yet registers one first. */
function FirstTimePanel(): VNode {
  return (
    <Panel heading="はじめてログインする方">
      <Prose>
        <p>先に、パスワードの登録が必要です。</p>
        <ul>
          <li>
            アカウント作成コードを受け取った方は、
            <a href={entryPaths.openingByCode}>パスワードを登録してください</a>。
          </li>
          <li>
            {japaneseDate(lastEarlierDay)}
            までに窓口でメールアドレスを登録した方は、「パスワードをお忘れの方」で決めてください。
          </li>
          <li>
            窓口に行ったことがない方は、<a href={entryPaths.openingOnline}>アカウントを登録してください</a>。
          </li>
        </ul>
      </Prose>
    </Panel>
  );
}

/** LOGIN-7 */
function ForgottenIdPanel(): VNode {
  return (
    <Panel heading="ID(メールアドレス)を忘れた方">
      <p>
        利用している<a href={publicPaths.offices}>ハローワーク</a>
        にご連絡ください。本人と確かめてから、IDをお伝えします。
      </p>
    </Panel>
  );
}

const { returnDays } = policy.withdrawal;

function LeftPanels(): VNode {
  return (
    <>
      <Panel heading={`過去${returnDays}日以内にマイページを退会した方`}>
        <p>また使いたいときは、アカウントを再登録してください。</p>
        <p>前のメールアドレスとパスワードを使います。メールで届く認証キーも入力します。</p>
        <p>
          <LinkButton href="/reregistration">アカウントを再登録</LinkButton>
        </p>
      </Panel>
      <Panel heading={`マイページ退会後${returnDays + 1}日以上が経過している方`}>
        <p>
          ハローワークの窓口を利用している方は、
          <a href={publicPaths.offices}>近くのハローワーク</a>にご連絡ください。
        </p>
        <p>
          オンラインだけで登録していた方も、ハローワークにご連絡ください。前の登録の内容を使って、もう一度始められます。
        </p>
        <p>
          連絡しないときは、<a href={entryPaths.openingOnline}>新しくアカウントを登録してください</a>。
        </p>
      </Panel>
    </>
  );
}

export function JobSeekerResetSections(): VNode {
  return (
    <>
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
