import type { VNode } from 'preact';
import { shownVacancyNumber } from '#features/vacancies/index.ts';
import { japaneseDateTime, type Temporal } from '#kernel/time.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { Card } from '#ui/card.tsx';
import { RadioGroup } from '#ui/choice-fields.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import type { FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { Whole } from '#ui/figures.tsx';
import { Form } from '#ui/form.tsx';
import { Section } from '#ui/page-heading.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { applicationStateWords, isOpen } from '../../../rules/application-moves.ts';
import { awaitedOf, awaitedUntil, awaitedWords } from '../../../rules/awaited.ts';
import { channelWords } from '../../../rules/channels.ts';
import type { ApplicationRow } from '../../../store/tables.ts';

interface ApplicationsViewProps {
  readonly action: string;
  readonly referral: string;
  readonly applications: readonly {
    readonly application: ApplicationRow;
    /** The address of its 紹介状. */
    readonly letter: string | undefined;
  }[];
  readonly typed: { readonly application: string; readonly outcome: string; readonly reason: string };
  readonly errors: readonly FieldError[];
  readonly isDone: boolean;
  readonly isLate: boolean;
  readonly now: Temporal.Instant;
  readonly formToken: string;
}

/** What the person applied to; motives and documents are between the person and the employer. */
export function ApplicationsView(props: ApplicationsViewProps): VNode {
  const { applications, referral, isDone, isLate } = props;
  return (
    <>
      {isDone ? <Banner kind="done" heading="結果を記録しました。本人と求人者に知らせます。" /> : null}
      {isLate ? (
        <Banner kind="error" heading="この応募は、もう終わっています。">
          <p>ほかの人が先に記録しました。下の一覧で結果を見てください。</p>
        </Banner>
      ) : null}
      <ButtonRow>
        <LinkButton href={referral}>求人を紹介する</LinkButton>
      </ButtonRow>
      <Section heading={`応募と紹介（${applications.length}件）`}>
        {applications.length === 0 ? (
          <EmptyState>
            <p>応募も紹介も、まだありません。</p>
          </EmptyState>
        ) : (
          applications.map(({ application, letter }) => (
            <Application key={application.id} {...props} application={application} letter={letter} />
          ))
        )}
      </Section>
    </>
  );
}

interface ApplicationProps extends ApplicationsViewProps {
  readonly application: ApplicationRow;
  readonly letter: string | undefined;
}

function Application(props: ApplicationProps): VNode {
  const { application, letter, now } = props;
  const { sent, state, channel, applied_at, interview_at } = application;
  const awaited = awaitedOf(application, now);
  return (
    <Card heading={sent.vacancy.title} level={3}>
      <DefinitionList
        rows={[
          { term: '状態', value: applicationStateWords[state] },
          { term: '求人番号', value: <Whole>{shownVacancyNumber(sent.vacancy.number)}</Whole> },
          { term: '事業所名', value: sent.vacancy.employer },
          { term: '応募のしかた', value: channelWords[channel] },
          { term: '応募した日時', value: japaneseDateTime(applied_at) },
          ...(interview_at === null ? [] : [{ term: '面接の日時', value: japaneseDateTime(interview_at) }]),
          ...(awaited === undefined
            ? []
            : [
                {
                  term: '待っていること',
                  value: `${awaitedWords[awaited.what]}（${awaitedUntil(awaited, application)}）`,
                },
              ]),
        ]}
      />
      {letter === undefined ? null : (
        <p>
          <a href={letter}>紹介状を見る</a>
        </p>
      )}
      {!isOpen(state) ? null : props.typed.application === application.id ? (
        <OnBehalf {...props} />
      ) : (
        <p>
          <a href={`${props.action}?of=${application.id}#${resultId}`}>電話や郵便で聞いた結果を記録する</a>
        </p>
      )}
    </Card>
  );
}

const resultId = 'result';

/** One at a time, so that no two fields of a page bear one name. */
function OnBehalf({ action, application, typed, errors, formToken }: ApplicationProps): VNode {
  return (
    <div id={resultId}>
      <Form action={action} formToken={formToken} label={`${application.sent.vacancy.title}の結果`}>
        <input type="hidden" name="application" value={application.id} />
        <RadioGroup
          name="outcome"
          label="結果"
          required
          options={[
            { value: 'hired', label: '採用' },
            { value: 'rejected', label: '不採用' },
            { value: 'withdrawn', label: '本人が辞退' },
          ]}
          value={typed.outcome}
          error={errorOf(errors, 'outcome')}
        />
        <TextArea
          name="reason"
          label="だれから、どのように聞いたか"
          required
          hint="例：採用担当の木村さんから電話。（操作の記録に残ります）"
          rows={2}
          value={typed.reason}
          error={errorOf(errors, 'reason')}
        />
        <ButtonRow>
          <Button kind="secondary">結果を記録する</Button>
        </ButtonRow>
      </Form>
    </div>
  );
}
