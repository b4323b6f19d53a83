import type { VNode } from 'preact';
import { shownVacancyNumber } from '#features/vacancies/index.ts';
import { japanDay, japaneseDate, Temporal } from '#kernel/time.ts';
import { LinkButton } from '#ui/buttons.tsx';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { Tag, TagRow } from '#ui/tag.tsx';
import { isOpen } from '../../../rules/application-moves.ts';
import { channelWords } from '../../../rules/channels.ts';
import { stateOf } from '../../../rules/state-words.ts';
import type { WaitingInvitations } from '../../../store/invitations.store.ts';
import type { ApplicationRow, ReferralLetterRow } from '../../../store/tables.ts';
import { invitationWords } from '../invitations/invitation-words.ts';
import { letterPath, ownApplicationPath, ownPaths } from '../own-paths.ts';
import { RestrictionBanner } from '../restriction.view.tsx';
import { Turn } from '../turn.view.tsx';

export const activityShows = ['open', 'over', 'letters'] as const;
export type ActivityShow = (typeof activityShows)[number];

const showWords: Readonly<Record<ActivityShow, string>> = {
  open: '応募中の求人',
  over: '選考が終わった求人',
  letters: '紹介状',
};

interface ActivityProps {
  readonly show: ActivityShow;
  readonly applications: readonly ApplicationRow[];
  readonly letters: readonly ReferralLetterRow[];
  readonly counts: Readonly<Record<ActivityShow, number>>;
  readonly waiting: WaitingInvitations;
  readonly page: number;
  readonly pages: number;
  readonly now: Temporal.Instant;
  readonly isValid: boolean;
  readonly isRestricted: boolean;
}

const addressOf = (show: ActivityShow, page = 1): string => {
  const query = new URLSearchParams();
  if (show !== 'open') query.set('show', show);
  if (page > 1) query.set('page', String(page));
  return query.size === 0 ? ownPaths.activity : `${ownPaths.activity}?${query}`;
};

export function ActivityView(props: ActivityProps): VNode {
  const { show, page, pages, isRestricted } = props;
  return (
    <>
      <PageHeading>求職活動状況</PageHeading>
      {isRestricted ? <RestrictionBanner /> : null}
      <Ways {...props} />
      <Section heading={showWords[show]}>
        {show === 'letters' ? <Letters {...props} /> : <Applications {...props} />}
        {show === 'letters' ? null : (
          <Pagination page={page} pages={pages} hrefOf={(one) => addressOf(show, one)} />
        )}
      </Section>
    </>
  );
}

/** The lists, each with its number. */
function Ways({ show, counts, waiting, isValid }: ActivityProps): VNode {
  return (
    <nav aria-label="求職活動状況の一覧">
      <ul class="way-on">
        {activityShows.map((one) => (
          <li key={one}>
            <a href={addressOf(one)} aria-current={one === show ? 'page' : undefined}>
              {showWords[one]}（{counts[one]}件）
            </a>
          </li>
        ))}
        <li>
          <a href={ownPaths.recommendations}>
            {invitationWords.recommendation.title}（返事待ち{waiting.recommendations}件）
          </a>
        </li>
        <li>
          <a href={ownPaths.requests}>
            {invitationWords.request.title}（返事待ち{waiting.requests}件）
          </a>
        </li>
        {isValid ? (
          <li>
            <a href="/mypage/jobs/favourites">お気に入りの求人</a>
          </li>
        ) : null}
        <li>
          <a href={ownPaths.certificate}>求職活動の証明を作る</a>
        </li>
      </ul>
    </nav>
  );
}

function Applications({ show, applications, now, isValid }: ActivityProps): VNode {
  if (applications.length === 0) {
    return (
      <EmptyState>
        <p>{show === 'over' ? '選考が終わった求人は、まだありません。' : '応募中の求人はありません。'}</p>
        {isValid ? (
          <p>
            <LinkButton href="/mypage/jobs">求人をさがす</LinkButton>
          </p>
        ) : null}
      </EmptyState>
    );
  }
  return (
    <>
      {applications.map((application) => (
        <ApplicationCard key={application.id} application={application} now={now} />
      ))}
    </>
  );
}

interface ApplicationCardProps {
  readonly application: ApplicationRow;
  readonly now: Temporal.Instant;
}

/** Whose turn it is stands below the name of the work. */
export function ApplicationCard({ application, now }: ApplicationCardProps): VNode {
  const { id, sent, state, channel, applied_at, closed_at } = application;
  const { vacancy } = sent;
  return (
    <Card level={3} heading={<a href={ownApplicationPath(id)}>{vacancy.title}</a>}>
      <TagRow>
        <Tag kind={isOpen(state) ? 'info' : 'neutral'}>{stateOf(application)}</Tag>
      </TagRow>
      <p class="user-text">{vacancy.employer}</p>
      <Turn application={application} now={now} />
      <p class="meta">
        {channelWords[channel]}／{japaneseDate(japanDay(applied_at))}に応募
        {closed_at === null ? '' : `／${japaneseDate(japanDay(closed_at))}に終了`}／求人番号{' '}
        {shownVacancyNumber(vacancy.number)}
      </p>
    </Card>
  );
}

function Letters({ letters, isValid }: ActivityProps): VNode {
  if (!isValid) return <p>紹介状は、求職登録が有効な間だけ表示できます。</p>;
  if (letters.length === 0) {
    return (
      <EmptyState>
        <p>紹介状は、まだありません。ハローワークの紹介で応募すると、ここに入ります。</p>
      </EmptyState>
    );
  }
  return (
    <>
      {letters.map(({ number, application_id, contents }) => (
        <Card key={number} level={3} heading={contents.vacancy.title}>
          <p class="user-text">{contents.vacancy.employer}</p>
          <p class="meta">
            紹介番号 {number}／{japaneseDate(Temporal.PlainDate.from(contents.issuedOn))}に交付
          </p>
          <p>
            <LinkButton href={letterPath(application_id)} hidden={`${contents.vacancy.title}の`}>
              紹介状を表示
            </LinkButton>
          </p>
        </Card>
      ))}
    </>
  );
}
