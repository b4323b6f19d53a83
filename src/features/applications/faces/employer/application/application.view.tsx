import type { VNode } from 'preact';
import { shownVacancyNumber } from '#features/vacancies/index.ts';
import { japaneseDateTime, type Temporal } from '#kernel/time.ts';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Whole } from '#ui/figures.tsx';
import { Lines } from '#ui/items/lines.tsx';
import { PageHeading, Section, WithSide } from '#ui/page-heading.tsx';
import { Tag, TagRow } from '#ui/tag.tsx';
import { applicationStateWords, isOpen } from '../../../rules/application-moves.ts';
import type { Awaited } from '../../../rules/awaited.ts';
import { channelWords } from '../../../rules/channels.ts';
import { employerApplicationPaths } from '../../../rules/employer-paths.ts';
import type { ApplicationEvent } from '../../../store/applications.store.ts';
import type { ApplicationDocumentRow, ApplicationRow, ReferralLetterRow } from '../../../store/tables.ts';
import { Documents } from './documents.view.tsx';
import { DoneBanner } from './done-banner.view.tsx';
import { NextStep } from './next-step.view.tsx';
import { InterviewSection, ResultSection } from './selection.view.tsx';
import type { Surroundings } from './surroundings.ts';
import { TimeLine } from './time-line.view.tsx';

export interface ApplicationViewProps {
  readonly application: ApplicationRow;
  readonly documents: readonly ApplicationDocumentRow[];
  readonly letter: ReferralLetterRow | undefined;
  readonly events: readonly ApplicationEvent[];
  readonly awaited: Awaited | undefined;
  readonly around: Surroundings;
  readonly now: Temporal.Instant;
  readonly formToken: string;
  readonly done: string | undefined;
}

/** Everything that was sent, what comes next, and what has happened. */
export function ApplicationView(props: ApplicationViewProps): VNode {
  const { application, documents, letter, events, awaited } = props;
  const { sent, state } = application;
  return (
    <>
      <PageHeading>
        <span class="user-text">{sent.person.name}</span>さんの応募
      </PageHeading>
      <TagRow>
        <Tag kind={isOpen(state) ? 'info' : 'neutral'}>{applicationStateWords[state]}</Tag>
        <Tag>{channelWords[application.channel]}</Tag>
      </TagRow>
      <DoneBanner done={props.done} application={application} around={props.around} />
      <NextStep {...props} />
      <WithSide side={<TimeLine events={events} awaited={awaited} />}>
        <Who application={application} />
        <Section heading="志望動機">
          {sent.motive === '' ? (
            <p>志望動機はありません。ハローワークの紹介では、書かなくても応募できます。</p>
          ) : (
            <p class="user-text">
              <Lines lines={sent.motive.split('\n')} />
            </p>
          )}
        </Section>
        <Documents application={application} documents={documents} letter={letter} />
        <Registered application={application} />
        <InterviewSection application={application} />
        <ResultSection application={application} office={props.around.office} />
        <Section heading="メッセージ">
          <p>
            <a href={employerApplicationPaths.messages(application.id)}>この応募のメッセージを見る</a>
          </p>
        </Section>
      </WithSide>
    </>
  );
}

function Who({ application }: { application: ApplicationRow }): VNode {
  const { person, vacancy } = application.sent;
  return (
    <Section heading="応募した方">
      <DefinitionList
        rows={[
          { term: '氏名', value: person.name },
          { term: '氏名（カナ）', value: person.kana },
          { term: '年齢', value: `${person.age}歳` },
          { term: '住所', value: person.address },
          { term: '電話番号', value: <Whole>{person.telephone}</Whole> },
          {
            term: '応募した求人',
            value: (
              <>
                <span class="user-text">{vacancy.title}</span>{' '}
                <a href={employerApplicationPaths.vacancy(vacancy.number)}>
                  <Whole>{shownVacancyNumber(vacancy.number)}</Whole>
                </a>
              </>
            ),
          },
          { term: '応募した日時', value: japaneseDateTime(application.applied_at) },
        ]}
      />
      <p class="meta">応募したときの内容です。あとから変わりません。</p>
    </Section>
  );
}

function Registered({ application }: { application: ApplicationRow }): VNode {
  const { registered } = application.sent;
  return (
    <Section heading="求職登録の内容">
      {registered.length === 0 ? (
        <p>応募と一緒に届いた内容はありません。</p>
      ) : (
        <DefinitionList
          rows={registered.map(({ label, lines }) => ({
            term: label,
            value: <Lines lines={lines} />,
          }))}
        />
      )}
    </Section>
  );
}
