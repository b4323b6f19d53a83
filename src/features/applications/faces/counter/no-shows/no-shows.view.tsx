import type { VNode } from 'preact';
import { shownVacancyNumber } from '#features/vacancies/index.ts';
import { policy } from '#kernel/policy.ts';
import { japaneseDate, japaneseDateTime } from '#kernel/time.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow } from '#ui/buttons.tsx';
import { Card } from '#ui/card.tsx';
import { RadioGroup } from '#ui/choice-fields.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import type { FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { Form } from '#ui/form.tsx';
import { Section } from '#ui/page-heading.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { noShowStateWords } from '../../../rules/no-shows.ts';
import type { SentApplication } from '../../../rules/sent-application.ts';
import type { NoShowReportRow, RestrictionRow } from '../../../store/tables.ts';

export interface ShownReport {
  readonly report: NoShowReportRow;
  readonly vacancy: SentApplication['vacancy'] | undefined;
}

interface NoShowsViewProps {
  readonly action: string;
  readonly reports: readonly ShownReport[];
  readonly restrictions: readonly RestrictionRow[];
  readonly typed: {
    readonly application: string;
    readonly decision: string;
    readonly reason: string;
    readonly liftingReason: string;
  };
  readonly errors: readonly FieldError[];
  readonly done: string | undefined;
  readonly isLate: boolean;
  readonly formToken: string;
}

const doneWords: Readonly<Record<string, string>> = {
  decided: '異議を確かめた結果を記録しました。本人に知らせます。',
  lifted: '制限を解きました。本人は、今から応募できます。',
};

const { reports: most, months, longestReason } = policy.noShows;

export function NoShowsView(props: NoShowsViewProps): VNode {
  const { reports, restrictions, done, isLate } = props;
  const doneHeading = done === undefined ? undefined : doneWords[done];
  const present = restrictions.find(({ lifted_at }) => lifted_at === null);
  return (
    <>
      {doneHeading === undefined || isLate ? null : <Banner kind="done" heading={doneHeading} />}
      {isLate ? (
        <Banner kind="error" heading="この異議は、もう確かめ終わっています。">
          <p>ほかの職員が先に記録しました。下の一覧で結果を見てください。</p>
        </Banner>
      ) : null}
      {present === undefined ? null : <Lifting {...props} present={present} />}
      <Section heading={`報告（${reports.length}件）`}>
        <p>
          {months}か月の中に{most}件あると、オンライン自主応募とリクエストへの応募ができなくなります。
        </p>
        {reports.length === 0 ? (
          <EmptyState>
            <p>面接不参加の報告はありません。</p>
          </EmptyState>
        ) : (
          reports.map((shown) => <Report key={shown.report.application_id} {...props} shown={shown} />)
        )}
      </Section>
      <EarlierRestrictions restrictions={restrictions} />
    </>
  );
}

function Lifting({
  action,
  typed,
  errors,
  formToken,
  present,
}: NoShowsViewProps & { present: RestrictionRow }): VNode {
  return (
    <Section heading="オンライン自主応募の制限">
      <p>{japaneseDateTime(present.since)}から、オンライン自主応募を制限しています。</p>
      <Form action={action} formToken={formToken} label="制限を解く">
        <input type="hidden" name="act" value="lift" />
        <TextArea
          name="lifting-reason"
          label="制限を解く理由"
          required
          hint={`本人と話した内容を書いてください。（${longestReason}文字まで。操作の記録に残ります）`}
          rows={3}
          value={typed.liftingReason}
          error={errorOf(errors, 'lifting-reason')}
        />
        <ButtonRow>
          <Button>制限を解く</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}

/** One at a time, so that no two fields of a page bear one name: the one asked for, else the first that waits. */
const decidedNow = ({ reports, typed }: NoShowsViewProps): string | undefined => {
  const waiting = reports
    .filter(({ report }) => report.state === 'objected')
    .map(({ report }) => report.application_id);
  return waiting.find((id) => id === typed.application) ?? waiting[0];
};

function Report({ shown, ...props }: NoShowsViewProps & { shown: ShownReport }): VNode {
  const { report, vacancy } = shown;
  const decided = decidedNow(props);
  return (
    <Card heading={`${japaneseDate(report.interview_on)}の面接`} level={3}>
      <DefinitionList
        rows={[
          { term: '状態', value: noShowStateWords[report.state] },
          {
            term: '求人',
            value:
              vacancy === undefined
                ? '－'
                : `${shownVacancyNumber(vacancy.number)} ${vacancy.title} ${vacancy.employer}`,
          },
          { term: '報告の日時', value: japaneseDateTime(report.reported_at) },
          ...(report.objection === null || report.objected_at === null
            ? []
            : [
                { term: '異議の日時', value: japaneseDateTime(report.objected_at) },
                { term: '本人の言葉', value: <span class="user-text">{report.objection}</span> },
              ]),
          ...(report.decided_at === null
            ? []
            : [
                { term: '確かめた日時', value: japaneseDateTime(report.decided_at) },
                { term: '理由', value: <span class="user-text">{report.decision_reason}</span> },
              ]),
        ]}
      />
      {report.state !== 'objected' ? null : report.application_id === decided ? (
        <Decision {...props} report={report} />
      ) : (
        <p>
          <a href={`${props.action}?of=${report.application_id}`}>この異議を確かめる</a>
        </p>
      )}
    </Card>
  );
}

function Decision({
  action,
  typed,
  errors,
  formToken,
  report,
}: NoShowsViewProps & { report: NoShowReportRow }): VNode {
  return (
    <Form
      action={action}
      formToken={formToken}
      label={`${japaneseDate(report.interview_on)}の異議を確かめる`}
    >
      <input type="hidden" name="act" value="decide" />
      <input type="hidden" name="application" value={report.application_id} />
      <RadioGroup
        name="decision"
        label="確かめた結果"
        required
        options={[
          { value: 'dismissed', label: '報告を取り消す', hint: '選考は、面接の予定から続きます。' },
          { value: 'upheld', label: '報告のとおりとする', hint: '件数に数えます。' },
        ]}
        value={typed.decision}
        error={errorOf(errors, 'decision')}
      />
      <TextArea
        name="reason"
        label="理由"
        required
        hint={`本人と求人者に確かめたことを書いてください。（${longestReason}文字まで）`}
        rows={3}
        value={typed.reason}
        error={errorOf(errors, 'reason')}
      />
      <ButtonRow>
        <Button>結果を記録する</Button>
      </ButtonRow>
    </Form>
  );
}

function EarlierRestrictions({ restrictions }: { restrictions: readonly RestrictionRow[] }): VNode | null {
  const earlier = restrictions.filter(({ lifted_at }) => lifted_at !== null);
  if (earlier.length === 0) return null;
  return (
    <Section heading="これまでの制限">
      <ul>
        {earlier.map(({ id, since, lifted_at, lift_reason }) => (
          <li key={id} class="user-text">
            {`${japaneseDateTime(since)}～${lifted_at === null ? '' : japaneseDateTime(lifted_at)}　${lift_reason ?? ''}`}
          </li>
        ))}
      </ul>
    </Section>
  );
}
