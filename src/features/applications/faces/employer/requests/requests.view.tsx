import type { VNode } from 'preact';
import { shownVacancyNumber, type VacancyRow } from '#features/vacancies/index.ts';
import { policy } from '#kernel/policy.ts';
import { japanDay, japaneseDate, japaneseDateWithWeekday } from '#kernel/time.ts';
import { Banner } from '#ui/banner.tsx';
import { LinkButton } from '#ui/buttons.tsx';
import { Card } from '#ui/card.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Lines } from '#ui/items/lines.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { Tag, TagRow } from '#ui/tag.tsx';
import { declineReasonInWords } from '../../../rules/decline-reasons.ts';
import { employerApplicationPaths } from '../../../rules/employer-paths.ts';
import { isWaiting } from '../../../rules/invitation-moves.ts';
import { requestStateWords } from '../../../rules/request-words.ts';
import type { SentRequest } from '../../../store/requests.query.ts';
import type { ShownPerson } from '../job-seekers/people.tsx';

export const requestsTitle = 'リクエスト';

export interface RequestRow {
  readonly request: SentRequest;
  readonly vacancy: VacancyRow | undefined;
  /** Undefined: the person is not public any more. */
  readonly person: ShownPerson | undefined;
}

interface RequestsProps {
  readonly rows: readonly RequestRow[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly done: string | undefined;
}

const { mostRequests } = policy.invitations;

/** REFER-4: what was sent, and what came of it. */
export function RequestsView({ rows, total, page, pages, done }: RequestsProps): VNode {
  return (
    <>
      <PageHeading note={`全${total}件`}>{requestsTitle}</PageHeading>
      <Done done={done} />
      <p>1つの求人で{mostRequests}人まで、1人に1回送れます。</p>
      {rows.length === 0 ? (
        <EmptyState>
          <p>リクエストはまだありません。求職情報を公開している方に送ると、ここに並びます。</p>
          <p>
            <LinkButton href={employerApplicationPaths.jobSeekers}>求職者をさがす</LinkButton>
          </p>
        </EmptyState>
      ) : null}
      {rows.map((row) => (
        <OneRequest key={row.request.id} {...row} />
      ))}
      <Pagination
        page={page}
        pages={pages}
        hrefOf={(to) => `${employerApplicationPaths.requests}${to === 1 ? '' : `?page=${to}`}`}
      />
    </>
  );
}

const outcomes: Readonly<Record<string, { kind: 'done' | 'warning'; heading: string; words: string }>> = {
  sent: {
    kind: 'done',
    heading: 'リクエストを送りました',
    words: '相手のマイページに届きました。返事があると、メールで知らせます。',
  },
  withdrawn: { kind: 'done', heading: 'リクエストを取り下げました', words: 'この方は、もう応募できません。' },
  full: {
    kind: 'warning',
    heading: 'リクエストを送れませんでした',
    words: `この求人では、もう${mostRequests}人に送っています。`,
  },
  over: {
    kind: 'warning',
    heading: 'リクエストを送れませんでした',
    words: 'この求人の募集は終わりました。',
  },
  meanwhile: {
    kind: 'warning',
    heading: 'さきに変わりました',
    words: '今の状態は、下のとおりです。',
  },
};

function Done({ done }: { done: string | undefined }): VNode | null {
  const outcome = done === undefined || !Object.hasOwn(outcomes, done) ? undefined : outcomes[done];
  if (outcome === undefined) return null;
  return (
    <Banner kind={outcome.kind} heading={outcome.heading}>
      <p>{outcome.words}</p>
    </Banner>
  );
}

function OneRequest({ request, vacancy, person }: RequestRow): VNode {
  const { id, state, sent_at, answer_by, words, applicationId } = request;
  const waiting = isWaiting(state);
  return (
    <Card
      heading={
        person === undefined ? (
          '公開をやめた方'
        ) : (
          <a class="user-text" href={employerApplicationPaths.jobSeeker(person.key)}>
            {person.title}
          </a>
        )
      }
    >
      <TagRow>
        <Tag kind={waiting ? 'info' : state === 'applied' ? 'good' : 'neutral'}>
          {requestStateWords(state)}
        </Tag>
      </TagRow>
      <DefinitionList
        rows={[
          {
            term: '求人',
            value: `${vacancy?.answers.title ?? ''}（${shownVacancyNumber(vacancy?.number ?? '')}）`,
          },
          { term: '送った日', value: japaneseDate(japanDay(sent_at)) },
          ...(waiting ? [{ term: '返事の期限', value: `${japaneseDateWithWeekday(answer_by)}まで` }] : []),
          { term: '送ったことば', value: <UserLines text={words} /> },
          ...declined(request),
        ]}
      />
      {waiting ? (
        <p>
          <LinkButton href={employerApplicationPaths.withdrawal(id)} hidden={`${person?.title ?? ''}への`}>
            取り下げる
          </LinkButton>
        </p>
      ) : null}
      {applicationId === null ? null : (
        <p>
          <LinkButton href={employerApplicationPaths.application(applicationId)}>応募の内容を見る</LinkButton>
        </p>
      )}
    </Card>
  );
}

const UserLines = ({ text }: { text: string }): VNode => (
  <span class="user-text">
    <Lines lines={text.split('\n')} />
  </span>
);

const declined = ({ state, decline_reason, decline_words }: SentRequest) =>
  state !== 'declined'
    ? []
    : [
        { term: '応募しない理由', value: declineReasonInWords(decline_reason) || 'ありません' },
        ...(decline_words === null || decline_words === ''
          ? []
          : [{ term: '求職者のことば', value: <UserLines text={decline_words} /> }]),
      ];
