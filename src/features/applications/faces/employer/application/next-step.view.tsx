import type { VNode } from 'preact';
import { japaneseDate, japaneseDateTime, japaneseDeadline, type Temporal } from '#kernel/time.ts';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { Panel } from '#ui/card.tsx';
import { Form } from '#ui/form.tsx';
import { isOverdue } from '../../../rules/applicants.ts';
import { isOpen } from '../../../rules/application-moves.ts';
import type { Awaited } from '../../../rules/awaited.ts';
import { isSelfApplication } from '../../../rules/channels.ts';
import { employerApplicationPaths } from '../../../rules/employer-paths.ts';
import { employerTurn } from '../../../rules/employer-turn.ts';
import { lastDayForResult, mayTellResult } from '../../../rules/result-window.ts';
import type { ApplicationRow } from '../../../store/tables.ts';
import { officeWords } from './selection.view.tsx';
import type { Surroundings } from './surroundings.ts';

interface NextStepProps {
  readonly application: ApplicationRow;
  readonly awaited: Awaited | undefined;
  readonly around: Surroundings;
  readonly now: Temporal.Instant;
  readonly formToken: string;
}

/** Whose turn it is and by when, with the buttons for it: one solid. */
export function NextStep(props: NextStepProps): VNode | null {
  const { application, awaited, now, around } = props;
  if (!isOpen(application.state) || awaited === undefined) return null;
  const isOurs = awaited.of === 'employer';
  return (
    <Panel kind={isOurs ? 'awaiting' : 'plain'} heading={headingOf(awaited)}>
      <p>
        {isOurs ? japaneseDeadline(awaited.by) : waitingWords(application, awaited)}
        {isOverdue(awaited, now) ? '（期限を過ぎました。応募した方が待っています）' : ''}
      </p>
      {application.state === 'applied' ? <MarkAsRead {...props} /> : null}
      <Ways {...props} />
      <ResultEnd around={around} now={now} />
    </Panel>
  );
}

/** Once the interview is accepted nobody is to answer: it is waited for. */
function headingOf({ of, what }: Awaited): string {
  if (of === 'employer') return `次は、${employerTurn[what]}`;
  return what === 'attend' ? '面接の日を待っています' : '求職者の番です';
}

const waitingWords = ({ interview_at }: ApplicationRow, { what, by }: Awaited): string =>
  interview_at === null
    ? japaneseDeadline(by)
    : `面接は${japaneseDateTime(interview_at)}です。${
        what === 'attend'
          ? '行くと返事がありました。結果が先に決まったときは、今でも登録できます。'
          : 'まだ返事がありません。'
      }`;

const MarkAsRead = ({ application: { id }, formToken }: NextStepProps): VNode => (
  <Form action={employerApplicationPaths.application(id)} formToken={formToken}>
    <p>
      下の内容を読んだら、押してください。応募した方のマイページに「求人者が応募の内容を確認しました」と表示されます。
    </p>
    <Button>応募の内容を確認しました</Button>
  </Form>
);

function Ways({ application, awaited, around, now }: NextStepProps): VNode {
  const { id, state, interview_at, channel } = application;
  const isMet = interview_at !== null && awaited?.what === 'result';
  return (
    <ButtonRow>
      <LinkButton
        kind={state === 'read' ? 'primary' : 'secondary'}
        href={employerApplicationPaths.interview(id)}
      >
        {interview_at === null ? '面接の予定を知らせる' : '面接の予定を変える'}
      </LinkButton>
      {mayTellResult(around.vacancy.vacancy, now) ? (
        <LinkButton kind={isMet ? 'primary' : 'secondary'} href={employerApplicationPaths.result(id)}>
          選考結果を登録
        </LinkButton>
      ) : null}
      {isMet && isSelfApplication(channel) ? (
        <LinkButton kind="plain" href={employerApplicationPaths.noShow(id)}>
          面接に来なかったことを報告する
        </LinkButton>
      ) : null}
    </ButtonRow>
  );
}

/** Once the vacancy has ended there is a last day for the result. */
function ResultEnd({ around, now }: Pick<NextStepProps, 'around' | 'now'>): VNode | null {
  const last = lastDayForResult(around.vacancy.vacancy, now);
  if (last === undefined) return null;
  return mayTellResult(around.vacancy.vacancy, now) ? (
    <p>求人の募集は終わりました。選考の結果は、{japaneseDate(last)}まで、この画面で知らせられます。</p>
  ) : (
    <p>
      この画面で結果を知らせる期限（{japaneseDate(last)}）が過ぎました。結果は、応募した方と
      {officeWords(around.office)}に、電話で知らせてください。
    </p>
  );
}
