import type { VNode } from 'preact';
import type { VacancyRecord } from '#features/vacancies/index.ts';
import { wageWords } from '#features/vacancies/index.ts';
import { japanDay, japaneseDate, japaneseDeadline } from '#kernel/time.ts';
import { LinkButton } from '#ui/buttons.tsx';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { Tag, TagRow } from '#ui/tag.tsx';
import { type InvitationKind, invitationStateWords, isWaiting } from '../../../rules/invitation-moves.ts';
import type { InvitationRow } from '../../../store/tables.ts';
import { BecomingCounterUser } from '../becoming-counter-user.view.tsx';
import { invitationBase, invitationPath } from '../own-paths.ts';
import { shownToPerson, titleOf } from '../vacancy-facts.view.tsx';
import { invitationWords, onlineReferralTitle } from './invitation-words.ts';

interface InvitationsProps {
  readonly kind: InvitationKind;
  readonly invitations: readonly InvitationRow[];
  readonly records: ReadonlyMap<number, VacancyRecord>;
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** An オンライン登録者, to whom no office recommends anything. */
  readonly isOnlineOnly: boolean;
}

/** Those that wait for an answer first. */
export function InvitationsView(props: InvitationsProps): VNode {
  const { kind, invitations, records, total, page, pages } = props;
  const { title, about, empty } = invitationWords[kind];
  const base = invitationBase[kind];
  return (
    <>
      <PageHeading note={`${total}件`}>{title}</PageHeading>
      <p>{about}</p>
      {kind === 'recommendation' && props.isOnlineOnly ? <BecomingCounterUser /> : null}
      {total === 0 ? (
        <EmptyState>
          <p>{empty}</p>
          <p>
            <LinkButton href={kind === 'request' ? '/mypage/settings/publication' : '/mypage/jobs'}>
              {kind === 'request' ? '求職公開を見る' : '求人をさがす'}
            </LinkButton>
          </p>
        </EmptyState>
      ) : null}
      {invitations.map((invitation) => (
        <InvitationCard
          key={invitation.id}
          invitation={invitation}
          record={records.get(invitation.vacancy_id)}
        />
      ))}
      <Pagination page={page} pages={pages} hrefOf={(one) => (one === 1 ? base : `${base}?page=${one}`)} />
    </>
  );
}

interface InvitationCardProps {
  readonly invitation: InvitationRow;
  readonly record: VacancyRecord | undefined;
}

function InvitationCard({ invitation, record }: InvitationCardProps): VNode | null {
  if (record === undefined) return null;
  const { kind, state, sent_at, answer_by, online_referral } = invitation;
  const shown = shownToPerson(record, kind === 'request' ? 'employer' : 'office');
  const waiting = isWaiting(state);
  const title = titleOf(shown);
  return (
    <Card heading={<a href={invitationPath(kind, invitation.id)}>{title}</a>}>
      <TagRow>
        <Tag kind={waiting ? 'info' : 'neutral'}>{invitationStateWords[state]}</Tag>
        {online_referral ? <Tag kind="good">{onlineReferralTitle}</Tag> : null}
      </TagRow>
      <p class="user-text">{shown.establishment?.name ?? ''}</p>
      <p>{wageWords(shown.facts)}</p>
      <p>{shown.facts.place?.text ?? ''}</p>
      <p class="meta">
        {japaneseDate(japanDay(sent_at))}に届きました。
        {waiting ? `返事は${japaneseDeadline(answer_by)}です。` : ''}
      </p>
      <p>
        <LinkButton href={invitationPath(kind, invitation.id)} hidden={`${title}の`}>
          {waiting ? '内容を見て返事をする' : '内容を見る'}
        </LinkButton>
      </p>
    </Card>
  );
}
