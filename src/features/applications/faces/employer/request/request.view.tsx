import type { VNode } from 'preact';
import { shownVacancyNumber, type VacancyRow, wageWords } from '#features/vacancies/index.ts';
import { type Fields, typedIn } from '#kernel/items/item.ts';
import { policy } from '#kernel/policy.ts';
import type { Temporal } from '#kernel/time.ts';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { RadioGroup } from '#ui/choice-fields.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { EnterSubmits, Form } from '#ui/form.tsx';
import { ItemFields } from '#ui/items/item-fields.tsx';
import { Lines } from '#ui/items/lines.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { employerApplicationPaths } from '../../../rules/employer-paths.ts';
import { requestItems } from '../../../rules/request-form.ts';
import type { ShownPerson } from '../job-seekers/people.tsx';
import type { RequestChoice } from './request-choices.ts';

interface FormViewProps {
  readonly title: string;
  readonly person: ShownPerson;
  readonly choices: readonly RequestChoice[];
  readonly fields: Fields;
  readonly errors: readonly FieldError[];
  readonly formToken: string;
  readonly today: Temporal.PlainDate;
}

export function RequestFormView(props: FormViewProps): VNode {
  const { title, person, choices, fields, errors, formToken, today } = props;
  const { mostRequests, answerDays } = policy.invitations;
  return (
    <>
      <PageHeading>{title}</PageHeading>
      <ErrorSummary errors={errors} />
      <p>
        「<span class="user-text">{person.title}</span>」に、求人への応募をお願いします。返事の期限は
        {answerDays}日後です。
      </p>
      <Form action={employerApplicationPaths.request(person.key)} formToken={formToken}>
        <RadioGroup
          name="vacancy"
          label="求人"
          hint={`オンライン自主応募を受け付けている求人です。1つの求人で、${mostRequests}人まで送れます。`}
          required
          error={errorOf(errors, 'vacancy')}
          value={typedIn(fields, 'vacancy')}
          options={choices.map(({ vacancy, left }) => ({
            value: vacancy.number,
            label: `${vacancy.answers.title ?? ''}（${shownVacancyNumber(vacancy.number)}）`,
            hint: `${wageWords(vacancy.answers)}。あと${left}人に送れます。`,
          }))}
        />
        <ItemFields items={requestItems} fields={fields} errors={errors} today={today} />
        <ButtonRow>
          <Button name="act" value="check">
            内容を確かめる
          </Button>
          <LinkButton kind="plain" href={employerApplicationPaths.jobSeeker(person.key)}>
            やめる
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  );
}

interface CheckViewProps {
  readonly person: ShownPerson;
  readonly vacancy: VacancyRow | undefined;
  readonly words: string;
  readonly formToken: string;
}

export function RequestCheckView({ person, vacancy, words, formToken }: CheckViewProps): VNode {
  const number = vacancy?.number ?? '';
  return (
    <>
      <PageHeading>リクエストの確認</PageHeading>
      <DefinitionList
        rows={[
          { term: '送る相手', value: person.title },
          { term: '求人', value: `${vacancy?.answers.title ?? ''}（${shownVacancyNumber(number)}）` },
          {
            term: requestItems.words.label,
            value: (
              <span class="user-text">
                <Lines lines={words.split('\n')} />
              </span>
            ),
          },
        ]}
      />
      <p>送ると、この方のマイページに、求人と事業所の名前と一緒に届きます。あとから書き直せません。</p>
      <Form action={employerApplicationPaths.request(person.key)} formToken={formToken}>
        <EnterSubmits label="リクエストを送る" name="act" value="send" />
        <input type="hidden" name="vacancy" value={number} />
        <input type="hidden" name="words" value={words} />
        <ButtonRow>
          <Button name="act" value="send">
            リクエストを送る
          </Button>
          <Button kind="plain" name="act" value="back">
            入力に戻る
          </Button>
        </ButtonRow>
      </Form>
    </>
  );
}
