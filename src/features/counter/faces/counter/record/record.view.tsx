import type { VNode } from 'preact';
import { type JobSeekerRow, shownJobSeekerNumber } from '#features/job-seekers/index.ts';
import type { Temporal } from '#kernel/time.ts';
import { Banner } from '#ui/banner.tsx';
import { PageHeading, Section, WithSide } from '#ui/page-heading.tsx';
import type { HistoryLine } from '../../../actions/read-history.ts';
import type { JoiningState } from '../../../actions/read-joining-state.ts';
import type { RecentChange } from '../../../actions/read-recent-changes.ts';
import type { RecordContent } from '../../../actions/read-record.ts';
import type { OfferedActions } from '../../../rules/record-actions.ts';
import { PersonLine } from '../person-line.view.tsx';
import { ActionsOfRecord } from './actions-of-record.view.tsx';
import { type Done, doneWords } from './done-words.ts';
import { HistoryOfRecord } from './history-of-record.view.tsx';
import { JoiningNotes } from './joining-notes.view.tsx';
import { MyPageCard, UndeliveredMails } from './my-page-card.view.tsx';
import { PersonFacts } from './person-facts.view.tsx';
import { RecentChanges } from './recent-changes.view.tsx';
import { WaysOfRecord } from './ways-of-record.view.tsx';

export interface RecordViewProps {
  readonly person: JobSeekerRow;
  readonly now: Temporal.Instant;
  readonly content: RecordContent;
  readonly actions: OfferedActions;
  readonly history: readonly HistoryLine[];
  readonly changes: readonly RecentChange[];
  readonly joining: JoiningState;
  /** The joined number by which the record was asked for. */
  readonly askedNumber: string | undefined;
  readonly ownOffice: string;
  readonly officeName: string;
  readonly reasonElsewhere: string | undefined;
  readonly done: Done | undefined;
  readonly withContact: boolean;
  readonly withSensitive: boolean;
  readonly portalLink: boolean;
  readonly formToken: string;
}

export function RecordView(props: RecordViewProps): VNode {
  const { person, now, content, actions, history, done, reasonElsewhere, officeName } = props;
  return (
    <>
      <PageHeading note={person.kind === 'online' ? 'オンライン登録者' : 'ハローワーク利用登録者'}>
        {shownJobSeekerNumber(person.number)}
      </PageHeading>
      <PersonLine person={person} now={now} />
      {done === undefined ? null : <Banner kind="done" heading={doneWords[done]} />}
      {reasonElsewhere === undefined ? null : (
        <Banner kind="warning" heading={`${officeName}の人の記録です`}>
          <p>開いた理由：{reasonElsewhere}</p>
        </Banner>
      )}
      <JoiningNotes {...props} />
      <ActionsOfRecord number={person.number} actions={actions} code={content.code} />
      <WaysOfRecord number={person.number} mayUndo={props.joining.mayUndo} portalLink={props.portalLink} />
      <WithSide
        side={
          <>
            <Section heading="変更の履歴" id="changes">
              <RecentChanges number={person.number} changes={props.changes} />
            </Section>
            <Section heading="これまでの記録" id="history">
              <HistoryOfRecord history={history} />
            </Section>
          </>
        }
      >
        <UndeliveredMails mails={content.undelivered} />
        <MyPageCard content={content} />
        <PersonFacts {...props} />
      </WithSide>
    </>
  );
}
