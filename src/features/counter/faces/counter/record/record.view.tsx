import type { VNode } from 'preact';
import { ageOn, type JobSeekerRow, shownJobSeekerNumber } from '#features/job-seekers/index.ts';
import { japanDay, type Temporal } from '#kernel/time.ts';
import { Banner } from '#ui/banner.tsx';
import { PageHeading, Section, WithSide } from '#ui/page-heading.tsx';
import { Tag, TagRow } from '#ui/tag.tsx';
import type { HistoryLine } from '../../../actions/read-history.ts';
import type { RecordContent } from '../../../actions/read-record.ts';
import type { OfferedActions } from '../../../rules/record-actions.ts';
import { ValidityTag } from '../person-line.view.tsx';
import { ActionsOfRecord } from './actions-of-record.view.tsx';
import { type Done, doneWords } from './done-words.ts';
import { HistoryOfRecord } from './history-of-record.view.tsx';
import { MyPageCard, UndeliveredMails } from './my-page-card.view.tsx';
import { PersonFacts } from './person-facts.view.tsx';

export interface RecordViewProps {
  readonly person: JobSeekerRow;
  readonly now: Temporal.Instant;
  readonly content: RecordContent;
  readonly actions: OfferedActions;
  readonly history: readonly HistoryLine[];
  readonly officeName: string;
  readonly reasonElsewhere: string | undefined;
  readonly done: Done | undefined;
  readonly withContact: boolean;
  readonly formToken: string;
}

export function RecordView(props: RecordViewProps): VNode {
  const { person, now, content, actions, history, done, reasonElsewhere, officeName } = props;
  return (
    <>
      <PageHeading note={`${person.name}（${person.kana}） ${ageOn(person.birth_date, japanDay(now))}歳`}>
        {shownJobSeekerNumber(person.number)}
      </PageHeading>
      <TagRow>
        <ValidityTag person={person} now={now} />
        <Tag>{person.kind === 'online' ? 'オンライン登録者' : 'ハローワーク利用登録者'}</Tag>
      </TagRow>
      {done === undefined ? null : <Banner kind="done" heading={doneWords[done]} />}
      {reasonElsewhere === undefined ? null : (
        <Banner kind="warning" heading={`${officeName}の人の記録です`}>
          <p>開いた理由：{reasonElsewhere}</p>
        </Banner>
      )}
      <WithSide side={<MyPageCard content={content} />}>
        <ActionsOfRecord number={person.number} actions={actions} code={content.code} />
        <PersonFacts {...props} />
        <UndeliveredMails mails={content.undelivered} />
        <Section heading="これまでの記録" id="history">
          <HistoryOfRecord history={history} />
        </Section>
      </WithSide>
    </>
  );
}
