import type { VNode } from 'preact';
import { lastDayToRegister } from '#features/accounts/index.ts';
import { publicPaths } from '#features/help/index.ts';
import { policy } from '#kernel/policy.ts';
import { isPastJapanDay, japaneseDeadline, type Temporal } from '#kernel/time.ts';
import { Banner } from '#ui/banner.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import { paths } from '../../paths.ts';
import { LastLogin } from './last-login.tsx';

export const unregisteredTitle = '求職登録がまだ終わっていません';

interface UnregisteredViewProps {
  readonly openedAt: Temporal.Instant;
  readonly previousLoginAt: Temporal.Instant | null;
  readonly now: Temporal.Instant;
}

/** ONLINE-5, ONLINE-6: an account without registration, and the day by which to finish. */
export const UnregisteredView = ({ openedAt, previousLoginAt, now }: UnregisteredViewProps): VNode => (
  <>
    <PageHeading note={<LastLogin at={previousLoginAt} />}>{unregisteredTitle}</PageHeading>
    <Deadline lastDay={lastDayToRegister(openedAt)} now={now} />
    <Section heading="今できること">
      <ul>
        <li>
          アカウントの確認と変更：<a href={paths.settings}>求職者情報・設定</a>
        </li>
        <li>
          使い方を読む：<a href={publicPaths.manual}>求職者マイページ利用者マニュアル</a>
        </li>
        <li>
          窓口で求職を登録する：<a href={publicPaths.offices}>お近くのハローワーク</a>
        </li>
      </ul>
      <p>オンラインで求職登録をする画面は、まだありません。</p>
      <p>登録を急ぐときは、ハローワークの窓口をご利用ください。</p>
    </Section>
  </>
);

const days = policy.unfinishedRegistration.days;

function Deadline({ lastDay, now }: { lastDay: Temporal.PlainDate; now: Temporal.Instant }): VNode {
  if (isPastJapanDay(lastDay, now)) {
    return (
      <Banner kind="warning" heading="求職登録の期限が過ぎました">
        <p>期限は{japaneseDeadline(lastDay)}でした。</p>
        <p>ハローワークの窓口で登録できます。</p>
      </Banner>
    );
  }
  return (
    <Banner kind="warning" heading="求職登録を終えてください">
      <p>アカウントはできています。次は求職登録です。</p>
      <p>
        期限は<strong>{japaneseDeadline(lastDay)}</strong>です。
      </p>
      <p>アカウントを作った日の翌日から数えて{days}日目です。</p>
    </Banner>
  );
}
