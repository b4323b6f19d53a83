import type { VNode } from 'preact';
import { shownVacancyNumber } from '#features/vacancies/index.ts';
import { japaneseDateTime, type Temporal } from '#kernel/time.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { Panel } from '#ui/card.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import { Tag, TagRow } from '#ui/tag.tsx';
import { Timeline } from '#ui/timeline.tsx';
import { isOpen } from '../../../rules/application-moves.ts';
import { awaitedOf } from '../../../rules/awaited.ts';
import { channelWords } from '../../../rules/channels.ts';
import { eventInWords } from '../../../rules/news-words.ts';
import { sideWords } from '../../../rules/sides.ts';
import { stateOf } from '../../../rules/state-words.ts';
import type { ApplicationEvent } from '../../../store/applications.store.ts';
import type {
  ApplicationDocumentRow,
  ApplicationRow,
  NoShowReportRow,
  ReferralLetterRow,
} from '../../../store/tables.ts';
import { letterPath, ownApplicationPath, sentDocumentPath, withdrawPath } from '../own-paths.ts';
import { Turn } from '../turn.view.tsx';
import { NoShowPart } from './no-show-part.view.tsx';
import { InterviewFacts, ResultFacts } from './outcome.view.tsx';
import { SentFacts } from './sent-facts.view.tsx';

interface ApplicationProps {
  readonly application: ApplicationRow;
  readonly events: readonly ApplicationEvent[];
  readonly documents: readonly ApplicationDocumentRow[];
  readonly letter: ReferralLetterRow | undefined;
  readonly report: NoShowReportRow | undefined;
  readonly isValid: boolean;
  readonly now: Temporal.Instant;
  readonly formToken: string;
  readonly done: string | undefined;
}

export function ApplicationView(props: ApplicationProps): VNode {
  const { application, documents, report, now, events } = props;
  const { sent, state, channel } = application;
  const { vacancy } = sent;
  return (
    <>
      <PageHeading note={vacancy.employer}>{vacancy.title}</PageHeading>
      <Told {...props} />
      <TagRow>
        <Tag kind={isOpen(state) ? 'info' : 'neutral'}>{stateOf(application)}</Tag>
      </TagRow>
      <NextStep {...props} />
      <ResultFacts application={application} />
      <NoShowPart application={application} report={report} now={now} />
      <InterviewFacts application={application} />
      <Letter {...props} />
      <Section heading="これまでのこと">
        <Timeline rows={events.toReversed().map(lineOf)} />
      </Section>
      <Section heading="応募した求人">
        <DefinitionList
          rows={[
            { term: '応募のしかた', value: channelWords[channel] },
            { term: '求人番号', value: shownVacancyNumber(vacancy.number) },
            { term: '賃金', value: vacancy.wage },
            { term: '就業場所', value: vacancy.place },
          ]}
        />
        {props.isValid ? (
          <p>
            <a href={`/mypage/jobs/${vacancy.number}`}>今の求人票を見る</a>
          </p>
        ) : null}
      </Section>
      <Section heading="会社に送った内容">
        <SentFacts sent={sent} documents={documents.map(shownDocument)} />
      </Section>
    </>
  );
}

/** The copy that was sent; the own document may be another by now. */
const shownDocument = ({ application_id, position, name, size }: ApplicationDocumentRow) => ({
  ...{ name, size },
  href: sentDocumentPath(application_id, position),
});

/** Who did it; the person is 「あなた」. */
const lineOf = ({ at, side, kind }: ApplicationEvent) => ({
  when: japaneseDateTime(at),
  who: side === 'job-seeker' ? 'あなた' : side === 'system' ? undefined : sideWords[side],
  what: eventInWords(kind),
});

/** What the person can do now, the main thing first. */
function NextStep({ application, now, formToken, isValid }: ApplicationProps): VNode | null {
  const { id } = application;
  const awaited = awaitedOf(application, now);
  const messages = isValid ? (
    <LinkButton href={`/mypage/messages/${id}`}>会社とのメッセージ</LinkButton>
  ) : null;
  if (awaited === undefined) return messages === null ? null : <ButtonRow>{messages}</ButtonRow>;
  return (
    <Panel kind={awaited.of === 'job-seeker' ? 'awaiting' : 'plain'}>
      <Turn application={application} now={now} />
      {awaited.what === 'accept-interview' ? (
        <Form action={ownApplicationPath(id)} formToken={formToken}>
          <p>行けないときは、メッセージで日を相談するか、辞退してください。</p>
          <Button>この日時の面接に行く</Button>
        </Form>
      ) : null}
      <ButtonRow>
        {messages}
        <LinkButton href={withdrawPath(id)}>辞退する</LinkButton>
      </ButtonRow>
    </Panel>
  );
}

function Letter({ application, letter, isValid }: ApplicationProps): VNode | null {
  if (letter === undefined) return null;
  return (
    <Section heading="紹介状">
      <p class="meta">紹介番号 {letter.number}</p>
      {isValid ? (
        <p>
          <LinkButton href={letterPath(application.id)}>紹介状を表示</LinkButton>
        </p>
      ) : (
        <p>紹介状は、求職登録が有効な間だけ表示できます。</p>
      )}
    </Section>
  );
}

const doneWords: Readonly<Record<string, readonly ['done' | 'warning', string, string]>> = {
  accepted: [
    'done',
    '面接に行くと返事をしました',
    '会社に知らせました。行けなくなったら、早めに知らせてください。',
  ],
  withdrawn: ['done', '応募を辞退しました', '会社に知らせました。'],
  changed: ['warning', '状態が先に変わっていました', '今の状態を確かめてください。'],
  objected: [
    'done',
    '異議を受け付けました',
    'ハローワークが確かめます。結果が出るまで、この報告は数えません。',
  ],
  exists: ['warning', 'この求人には応募しています', '前の応募の選考が続いています。'],
};

function Told({ application, done, letter }: ApplicationProps): VNode | null {
  if (done === 'applied') {
    return (
      <Banner kind="done" heading="応募しました">
        <p>{japaneseDateTime(application.applied_at)}に受け付けました。</p>
        <p>
          {letter === undefined
            ? '会社の返事は、このページとメッセージに届きます。'
            : '紹介状ができました。面接のときに持っていってください。'}
        </p>
      </Banner>
    );
  }
  const words = done === undefined ? undefined : doneWords[done];
  return words === undefined ? null : (
    <Banner kind={words[0]} heading={words[1]}>
      <p>{words[2]}</p>
    </Banner>
  );
}
