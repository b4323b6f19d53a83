import type { VNode } from 'preact';
import { policy } from '#kernel/policy.ts';
import { japaneseDeadline, type Temporal } from '#kernel/time.ts';
import { showPage } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import { LinkButton } from '#ui/buttons.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { lastDayOfReturnShown } from '../../../rules/day-of-leaving.ts';
import { paths } from '../../paths.ts';

const title = '退会しました';

export const withdrawnRoutes = (): readonly Route[] => [
  {
    name: 'account-settings.withdrawn',
    method: 'GET',
    path: paths.withdrawn,
    face: 'public',
    may: 'anyone',
    personal: true,
    handle: async ({ query, now }) => {
      const lastDay = lastDayOfReturnShown(query['on'], now);
      return showPage({ title, crumbs: [{ label: title }], body: <WithdrawnView lastDay={lastDay} /> });
    },
  },
];

const WithdrawnView = ({ lastDay }: { lastDay: Temporal.PlainDate | undefined }): VNode => (
  <>
    <PageHeading>{title}</PageHeading>
    <p>求職者マイページを退会しました。ご利用ありがとうございました。</p>
    <p>確かめのため、登録のメールアドレスにお知らせを送ります。</p>
    <p>
      {lastDay === undefined
        ? `退会した日の翌日から${policy.withdrawal.returnDays}日目の23時59分まで`
        : japaneseDeadline(lastDay)}
      は、同じメールアドレスとパスワードで戻れます。
    </p>
    <p>
      <LinkButton href={paths.reregistration}>アカウントを再登録</LinkButton>
    </p>
    <p>
      <a href="/">トップへ戻る</a>
    </p>
  </>
);
