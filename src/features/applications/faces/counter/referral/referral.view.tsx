import type { VNode } from 'preact';
import {
  documentWords,
  selectionWords,
  shownVacancyNumber,
  type VacancyRecord,
  wageWords,
} from '#features/vacancies/index.ts';
import { isPastJapanDay, japaneseDeadline, type Temporal } from '#kernel/time.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow } from '#ui/buttons.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Whole } from '#ui/figures.tsx';
import { Form } from '#ui/form.tsx';
import { Section } from '#ui/page-heading.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { ApplicationFault } from '../../../actions/apply.ts';

interface ReferralViewProps {
  readonly action: string;
  readonly applications: string;
  readonly confirmation: string;
  readonly isCounterUser: boolean;
  readonly typed: string;
  readonly isUnknown: boolean;
  readonly found: VacancyRecord | undefined;
  readonly refused: ApplicationFault | undefined;
  readonly now: Temporal.Instant;
  readonly formToken: string;
}

const refusedWords: Partial<Record<ApplicationFault, string>> = {
  'application.registration-invalid': '求職登録が無効です。先に有効期限を確かめてください。',
  'application.vacancy-over': 'この求人の募集は終わりました。ほかの求人を探してください。',
  'application.exists': 'この求人には、もう応募中です。「応募と紹介」で状態を見てください。',
};

export function ReferralView(props: ReferralViewProps): VNode {
  const { isCounterUser, confirmation, typed, isUnknown, found, refused } = props;
  if (!isCounterUser) {
    return (
      <Banner kind="warning" heading="オンライン登録者は、まだ紹介できません。">
        <p>
          <a href={confirmation}>窓口で本人を確かめる</a>と、紹介できます。
        </p>
      </Banner>
    );
  }
  return (
    <>
      {refused === undefined ? null : (
        <Banner
          kind="error"
          heading={refusedWords[refused] ?? '紹介できませんでした。もう一度試してください。'}
        />
      )}
      <form action={props.action} method="get" aria-label="求人を番号で開く">
        <TextField
          name="vacancy"
          label="求人番号"
          hint="例：13010-1234567"
          width={18}
          inputmode="numeric"
          value={typed}
          error={isUnknown ? 'この番号の求人はありません。番号を確かめてください。' : undefined}
          after={<Button kind="secondary">求人を開く</Button>}
        />
      </form>
      {found === undefined ? null : <Checking {...props} found={found} />}
    </>
  );
}

function Checking({
  action,
  applications,
  found: { vacancy, establishment },
  now,
  formToken,
}: ReferralViewProps & { found: VacancyRecord }): VNode {
  const facts = vacancy.answers;
  const isOver = vacancy.state !== 'open' || isPastJapanDay(vacancy.valid_through, now);
  return (
    <Section heading="紹介する求人">
      <DefinitionList
        rows={[
          { term: '求人番号', value: <Whole>{shownVacancyNumber(vacancy.number)}</Whole> },
          { term: '職種', value: facts.title ?? '' },
          { term: '事業所名', value: establishment.name },
          { term: '賃金', value: wageWords(facts) },
          { term: '就業場所', value: facts.place?.text ?? '' },
          { term: '紹介期限', value: japaneseDeadline(vacancy.valid_through) },
          { term: '採用人数', value: facts.hiring === undefined ? '' : `${facts.hiring}名` },
          { term: '担当者', value: [facts['contact-section'], facts['contact-name']].join(' ') },
          { term: '電話番号', value: facts['contact-telephone'] ?? '' },
          { term: '選考方法', value: (facts.selection ?? []).map((one) => selectionWords[one]).join('、') },
          { term: '応募書類', value: (facts.documents ?? []).map((one) => documentWords[one]).join('、') },
        ]}
      />
      {isOver ? (
        <Banner kind="warning" heading="この求人の募集は終わりました。">
          <p>紹介はできません。ほかの求人を探してください。</p>
        </Banner>
      ) : (
        <>
          <p>
            先に求人者へ電話をし、応募できるかと、面接の日時を確かめてください。「紹介する」を押すと、紹介状ができます。
          </p>
          <Form action={action} formToken={formToken}>
            <input type="hidden" name="vacancy" value={vacancy.number} />
            <ButtonRow>
              <Button>紹介する</Button>
            </ButtonRow>
          </Form>
        </>
      )}
      <p>
        <a href={applications}>この人の応募と紹介を見る</a>
      </p>
    </Section>
  );
}
