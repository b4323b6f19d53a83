import type { VNode } from 'preact';
import { WaysInOffer } from '#features/account-settings/index.ts';
import {
  invitationWords,
  type OwnChain,
  onlineReferralTitle,
  ownApplicationPaths,
  RestrictionBanner,
} from '#features/applications/index.ts';
import { type RegistrationState, registrationState } from '#features/job-seekers/index.ts';
import {
  becauseInvalid,
  type OwnStanding,
  Reactivation,
  UnavailableList,
} from '#features/registration/index.ts';
import type { VacancyRecord } from '#features/vacancies/index.ts';
import type { Temporal } from '#kernel/time.ts';
import { Banner } from '#ui/banner.tsx';
import { LinkButton } from '#ui/buttons.tsx';
import { Card } from '#ui/card.tsx';
import { PageHeading, WithSide } from '#ui/page-heading.tsx';
import { awaitingOf } from '../../../rules/awaiting.ts';
import { Applied, NewMessages, Outside } from './activity.view.tsx';
import { AwaitingBox } from './awaiting.view.tsx';
import { Brought } from './brought.view.tsx';
import { LastLogin } from './last-login.tsx';
import { paths } from './paths.ts';
import { codeId, OfficeCard, ReceptionCard, StatusCard } from './side-cards.view.tsx';

export const homeTitle = '求職者マイページホーム';

interface HomeViewProps {
  readonly standing: OwnStanding;
  readonly chain: OwnChain;
  readonly newMessages: number;
  /** The person has no way in but the mail, and has not closed the offer. */
  readonly offersWaysIn: boolean;
  /** By their ids. */
  readonly brought: ReadonlyMap<number, VacancyRecord>;
  readonly outside: { readonly training: string; readonly events: string };
  readonly previousLoginAt: Temporal.Instant | null;
  readonly now: Temporal.Instant;
  readonly formToken: string;
}

/** What awaits the person first, then facts: how the registration stands, the code for the counter, the office. */
export function HomeView(props: HomeViewProps): VNode {
  const { standing, chain, brought, newMessages, previousLoginAt, now, formToken, outside } = props;
  const state = registrationState(standing, now);
  return (
    <>
      <PageHeading note={<LastLogin at={previousLoginAt} />}>{homeTitle}</PageHeading>
      <WithSide
        side={
          <>
            <StatusCard standing={standing} state={state} now={now} />
            <ReceptionCard number={standing.number} />
            <OfficeCard standing={standing} />
            <Outside outside={outside} />
          </>
        }
      >
        <Invalid standing={standing} state={state} now={now} formToken={formToken} />
        {chain.isRestricted ? <RestrictionBanner /> : null}
        <AwaitingBox awaiting={awaitingOf(standing, chain, brought, now)} />
        <p class="phone-only">
          <a href={`#${codeId}`}>窓口で見せるバーコードへ</a>
        </p>
        {props.offersWaysIn ? <WaysInOffer security={paths.security} formToken={formToken} /> : null}
        <NewMessages count={newMessages} isValid={state.kind === 'valid'} />
        <Brought {...referralsOf(props)} />
        <Brought {...requestsOf(props)} />
        <Applied applications={chain.applications} now={now} />
        <Card heading="登録した内容と設定">
          <p>登録した内容、求職公開、ログインの設定を見て、変えられます。</p>
          <p>
            <LinkButton href={paths.settings}>求職者情報・設定を開く</LinkButton>
          </p>
        </Card>
        {standing.kind === 'online' ? <BecomingCounterUser /> : null}
      </WithSide>
    </>
  );
}

/** HOME-2 */
const referralsOf = ({ chain, brought, standing }: HomeViewProps) => ({
  heading: onlineReferralTitle,
  invitations: chain.invitations.filter(({ isOnlineReferral }) => isOnlineReferral),
  brought,
  all: {
    label: `${onlineReferralTitle}を全て表示`,
    href: ownApplicationPaths.recommendations,
  },
  empty:
    standing.kind === 'online'
      ? 'ハローワーク利用登録者になると、ハローワークから求人が届きます。'
      : '返事を待っている求人はありません。',
});

/** HOME-3 */
const requestsOf = ({ chain, brought }: HomeViewProps) => ({
  heading: invitationWords.request.title,
  invitations: chain.invitations.filter(({ kind }) => kind === 'request'),
  brought,
  all: { label: `${invitationWords.request.title}を全て表示`, href: ownApplicationPaths.requests },
  empty: '返事を待っているリクエストはありません。',
});

interface InvalidProps {
  readonly standing: OwnStanding;
  readonly state: RegistrationState;
  readonly now: Temporal.Instant;
  readonly formToken: string;
}

/** REG-8: why, what is not to be had, and the way on. */
function Invalid({ standing, state, now, formToken }: InvalidProps): VNode | null {
  if (state.kind === 'valid') return null;
  const reactivation = { state, validThrough: standing.valid_through, now, formToken };
  return (
    <Banner kind="error" word="無効" heading="求職登録が無効です">
      <p>{becauseInvalid(state)}、次のことは使えません。登録した内容は、いつでも見られます。</p>
      <UnavailableList />
      {state.kind === 'set-invalid' && state.reason === 'hired' ? (
        <p>
          <a href={`${ownApplicationPaths.activity}?show=over`}>採用になった求人と、働き始める日を見る</a>
        </p>
      ) : null}
      <Reactivation {...reactivation} />
    </Banner>
  );
}

const BecomingCounterUser = (): VNode => (
  <Card heading="ハローワーク利用登録者になるには">
    <p>今は、オンライン登録者です。窓口で本人を確かめると、ハローワーク利用登録者になります。</p>
    <p>窓口での職業相談と職業紹介を受けられるようになります。登録した内容は、そのまま使えます。</p>
    <p>
      本人を確かめる書類（運転免許証、マイナンバーカードなど）を持って、担当のハローワークへお越しください。
    </p>
  </Card>
);
