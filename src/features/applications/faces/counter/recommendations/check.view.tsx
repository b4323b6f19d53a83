import type { VNode } from 'preact';
import { recordPath } from '#features/counter/index.ts';
import { type SearchQuery, shownVacancyNumber, writeQuery } from '#features/vacancies/index.ts';
import { policy } from '#kernel/policy.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow } from '#ui/buttons.tsx';
import type { FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { Form } from '#ui/form.tsx';
import { Section } from '#ui/page-heading.tsx';
import { TextArea } from '#ui/text-field.tsx';
import type { InvitingFault } from '../../../actions/invite.ts';
import type { RefusedVacancy } from '../../../actions/recommend-several.ts';
import type { Recommendable } from './read-recommendable.ts';
import { checkPage, chosenField } from './recommendations-paths.ts';
import { RecommendableCard } from './vacancy-card.view.tsx';

interface CheckProps {
  readonly number: string;
  readonly search: SearchQuery;
  /** To the search, with what is chosen. */
  readonly back: string;
  readonly vacancies: readonly Recommendable[];
  /** What was chosen and cannot be sent. */
  readonly leftOut: readonly Recommendable[];
  readonly refused: RefusedVacancy | undefined;
  /** オンラインハローワーク紹介対象 */
  readonly online: readonly string[];
  readonly typed: string;
  readonly errors: readonly FieldError[];
  readonly formToken: string;
}

const { mostAtOnce, longestWords, answerDays } = policy.invitations;

const refusedWords: Partial<Record<InvitingFault, string>> = {
  'invitation.registration-invalid': '求職登録が無効です。先に有効期限を確かめてください。',
  'invitation.vacancy-over': 'この求人の募集は終わりました。',
  'invitation.exists': 'この求人は、もうおすすめしてあり、本人の返事を待っています。',
  'application.exists': '本人は、この求人にもう応募しています。',
};

/** What is sent, with the office's words; one that cannot be sent holds all of them back until it is seen. */
export function CheckView(props: CheckProps): VNode {
  const { vacancies, leftOut, refused, back } = props;
  return (
    <>
      {refused === undefined ? null : (
        <Banner kind="error" heading="まだ、1件も送っていません。">
          <p>
            {shownVacancyNumber(refused.vacancyNumber)}：
            {refusedWords[refused.fault] ?? 'この求人は送れません。'}
          </p>
          {vacancies.length === 0 ? null : <p>残りの求人でよければ、もう一度「送る」を押してください。</p>}
        </Banner>
      )}
      {vacancies.length === 0 ? <p>送る求人がありません。求人を選んでください。</p> : null}
      {vacancies.length > mostAtOnce ? (
        <Banner kind="warning" heading={`一度に送れるのは${mostAtOnce}件までです。`}>
          <p>いま{vacancies.length}件を選んでいます。前のページで減らしてください。</p>
        </Banner>
      ) : null}
      {vacancies.length === 0 || vacancies.length > mostAtOnce ? null : <Sending {...props} />}
      {leftOut.length === 0 ? null : (
        <Section heading={`送れない求人（${leftOut.length}件）`}>
          {leftOut.map((one) => (
            <RecommendableCard key={one.record.vacancy.number} one={one}>
              {null}
            </RecommendableCard>
          ))}
        </Section>
      )}
      <p>
        <a href={back}>求人を選び直す</a>
      </p>
    </>
  );
}

function Sending({ number, search, vacancies, online, typed, errors, formToken }: CheckProps): VNode {
  return (
    <Form action={recordPath(number, checkPage)} formToken={formToken} label="おすすめする求人">
      <input type="hidden" name="search" value={writeQuery(search).toString()} />
      <Section heading={`送る求人（${vacancies.length}件）`}>
        {vacancies.map((one) => (
          <RecommendableCard key={one.record.vacancy.number} one={one}>
            <input type="hidden" name={chosenField} value={one.record.vacancy.number} />
            <OnlineReferral one={one} checked={online.includes(one.record.vacancy.number)} />
          </RecommendableCard>
        ))}
      </Section>
      <TextArea
        name="words"
        label="本人へのことば"
        hint={`どこが希望に合うかなどを書きます。送る求人のすべてに付きます。${longestWords}文字まで。`}
        rows={4}
        value={typed}
        error={errorOf(errors, 'words')}
      />
      <p>本人は、{answerDays}日のうちに返事をします。送ったことは、メールで知らせます。</p>
      <ButtonRow>
        <Button>{vacancies.length}件を送る</Button>
      </ButtonRow>
    </Form>
  );
}

function OnlineReferral({ one, checked }: { readonly one: Recommendable; readonly checked: boolean }): VNode {
  const { number, answers } = one.record.vacancy;
  const id = `online-${number}`;
  return (
    <div class="choice">
      <input
        type="checkbox"
        id={id}
        name="online"
        value={number}
        checked={checked}
        aria-describedby={`${id}-about`}
      />
      <label for={id}>
        <span class="visually-hidden">{answers.title ?? ''}を</span>オンラインハローワーク紹介対象求人にする
      </label>
      <div class="choice-hint" id={`${id}-about`}>
        本人が応募すると、紹介状がすぐにできます。
      </div>
    </div>
  );
}
