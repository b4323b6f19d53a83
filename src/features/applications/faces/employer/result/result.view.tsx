import type { VNode } from 'preact';
import type { Fields } from '#kernel/items/item.ts';
import { japaneseDateWithWeekday, type Temporal } from '#kernel/time.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx';
import { EnterSubmits, Form } from '#ui/form.tsx';
import { ItemFields } from '#ui/items/item-fields.tsx';
import { Lines } from '#ui/items/lines.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { employerApplicationPaths } from '../../../rules/employer-paths.ts';
import { resultItems, type ToldResult } from '../../../rules/result-form.ts';
import type { ApplicationRow } from '../../../store/tables.ts';
import { OnlyOffice } from '../application/selection.view.tsx';
import type { Surroundings } from '../application/surroundings.ts';

interface FormViewProps {
  readonly title: string;
  readonly application: ApplicationRow;
  readonly around: Surroundings;
  readonly fields: Fields;
  readonly errors: readonly FieldError[];
  readonly formToken: string;
  readonly today: Temporal.PlainDate;
}

export function ResultFormView(props: FormViewProps): VNode {
  const { title, application, around, fields, errors, formToken, today } = props;
  const wanted = around.vacancy.vacancy.answers.hiring;
  return (
    <>
      <PageHeading>{title}</PageHeading>
      <ErrorSummary errors={errors} />
      <p>
        <span class="user-text">{application.sent.person.name}</span>
        さんの選考の結果です。応募した方とハローワークに届きます。
      </p>
      {wanted === undefined ? null : (
        <p>
          採用人数は{wanted}名です。今までの採用は{around.count.hired}名です。
        </p>
      )}
      <Form action={employerApplicationPaths.result(application.id)} formToken={formToken}>
        <ItemFields items={resultItems} fields={fields} errors={errors} today={today} />
        <ButtonRow>
          <Button name="act" value="check">
            内容を確かめる
          </Button>
          <LinkButton kind="plain" href={employerApplicationPaths.application(application.id)}>
            やめる
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  );
}

interface CheckViewProps {
  readonly application: ApplicationRow;
  readonly told: ToldResult;
  readonly fields: Fields;
  readonly around: Surroundings;
  readonly formToken: string;
}

/** What will be told, word for word, before it is told. */
export function ResultCheckView({ application, told, around, fields, formToken }: CheckViewProps): VNode {
  const { result, startsOn } = told;
  const isHired = result.outcome === 'hired';
  return (
    <>
      <PageHeading>選考結果の確認</PageHeading>
      <DefinitionList
        rows={[
          { term: '応募した方', value: application.sent.person.name },
          { term: '選考の結果', value: isHired ? '採用' : '不採用' },
          ...(startsOn === null ? [] : [{ term: '働き始める日', value: japaneseDateWithWeekday(startsOn) }]),
          ...(isHired
            ? [
                {
                  term: '求人票の労働条件と採用条件の相違',
                  value: result.differences === '' ? '相違なし' : linesOf(result.differences),
                },
              ]
            : []),
          {
            term: '応募した方への連絡',
            value: result.words === '' ? 'ありません' : linesOf(result.words),
          },
        ]}
      />
      <Banner kind="warning" heading="知らせたあとは、この画面では直せません">
        <OnlyOffice office={around.office} />
      </Banner>
      <Form action={employerApplicationPaths.result(application.id)} formToken={formToken}>
        <EnterSubmits label="この内容で知らせる" name="act" value="tell" />
        <Kept fields={fields} />
        <ButtonRow>
          <Button name="act" value="tell">
            この内容で知らせる
          </Button>
          <Button kind="plain" name="act" value="back">
            入力に戻る
          </Button>
        </ButtonRow>
      </Form>
    </>
  );
}

const linesOf = (text: string): VNode => (
  <span class="user-text">
    <Lines lines={text.split('\n')} />
  </span>
);

const fieldNames = Object.entries(resultItems).flatMap(([key, { control }]) =>
  control.kind === 'date' ? [`${key}-year`, `${key}-month`, `${key}-day`] : [key],
);

/** What was typed goes along, so that it is told as it was checked. */
const Kept = ({ fields }: { fields: Fields }): VNode => (
  <>
    {fieldNames.map((name) => {
      const value = fields[name];
      return typeof value === 'string' ? <input key={name} type="hidden" name={name} value={value} /> : null;
    })}
  </>
);
