import type { VNode } from 'preact';
import { shownVacancyNumber, type VacancyRecord } from '#features/vacancies/index.ts';
import { japanDay, japaneseDate, japaneseDeadline } from '#kernel/time.ts';
import { Button } from '#ui/buttons.tsx';
import { Details } from '#ui/details.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Whole } from '#ui/figures.tsx';
import { Form } from '#ui/form.tsx';
import { Section } from '#ui/page-heading.tsx';
import { Table } from '#ui/table.tsx';
import { declineReasonInWords } from '../../../rules/decline-reasons.ts';
import { invitationStateWords, isWaiting } from '../../../rules/invitation-moves.ts';
import type { InvitationRow } from '../../../store/tables.ts';

export interface SentRecommendation {
  readonly invitation: InvitationRow;
  readonly record: VacancyRecord;
}

interface SentProps {
  readonly action: string;
  readonly sent: readonly SentRecommendation[];
  readonly formToken: string;
}

/** Those that wait for an answer, and the newest; the others open with one press. */
const shownAtFirst = 5;

/** What was sent and what became of it. */
export function SentRecommendations({ action, sent, formToken }: SentProps): VNode {
  const waiting = sent.filter(({ invitation }) => isWaiting(invitation.state)).length;
  const cut = Math.max(waiting, shownAtFirst);
  const rest = sent.slice(cut);
  return (
    <Section heading={`おすすめした求人（${sent.length}件）`}>
      <SentTable action={action} sent={sent.slice(0, cut)} formToken={formToken} />
      {rest.length === 0 ? null : (
        <Details summary={`前におすすめした求人（${rest.length}件）`}>
          <SentTable action={action} sent={rest} formToken={formToken} />
        </Details>
      )}
    </Section>
  );
}

const SentTable = ({ action, sent, formToken }: SentProps): VNode => (
  <Table
    caption="おすすめした求人"
    captionHidden
    columns={[
      { label: '送った日' },
      { label: '求人' },
      { label: '状態' },
      { label: '本人の返事' },
      { label: '操作' },
    ]}
    rows={sent.map(({ invitation, record: { vacancy, establishment } }) => [
      japaneseDate(japanDay(invitation.sent_at)),
      <>
        <a href={`/counter/jobs/${vacancy.number}`}>{vacancy.answers.title ?? '職種の記載なし'}</a>
        <br />
        {establishment.name} <Whole>{shownVacancyNumber(vacancy.number)}</Whole>
        {invitation.online_referral ? '（オンラインハローワーク紹介対象）' : ''}
      </>,
      isWaiting(invitation.state)
        ? `${invitationStateWords[invitation.state]}（${japaneseDeadline(invitation.answer_by)}）`
        : invitationStateWords[invitation.state],
      <AnswerOf invitation={invitation} />,
      isWaiting(invitation.state) ? (
        <Form action={action} formToken={formToken}>
          <Button
            kind="plain"
            name="withdraw"
            value={invitation.id}
            hidden={`${vacancy.answers.title ?? ''}を`}
          >
            取り下げる
          </Button>
        </Form>
      ) : (
        ''
      ),
    ])}
    empty={
      <EmptyState>
        <p>おすすめした求人は、まだありません。</p>
      </EmptyState>
    }
  />
);

function AnswerOf({ invitation }: { readonly invitation: InvitationRow }): VNode | null {
  if (invitation.state !== 'declined') return null;
  return (
    <>
      {declineReasonInWords(invitation.decline_reason)}
      {invitation.decline_words ? <p class="user-text">{invitation.decline_words}</p> : null}
    </>
  );
}
