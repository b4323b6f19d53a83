import type { VNode } from 'preact';
import { policy } from '#kernel/policy.ts';
import type { StepView } from '#platform/journeys/journey-mount.ts';
import { Button, ButtonRow } from '#ui/buttons.tsx';
import { EnterSubmits } from '#ui/form.tsx';
import { Section } from '#ui/page-heading.tsx';
import { AddressFields, addressLabels, MailFilterNotice } from '../address-fields.view.tsx';
import { ConsentItems } from '../consent/consent.view.tsx';
import { HeadingInWords } from '../heading-in-words.view.tsx';
import { OpeningScreen } from '../opening-screen.view.tsx';
import { openingErrors } from '../opening-words.ts';

export interface AccountWords {
  readonly title: string;
  readonly heading: { readonly start: string; readonly end: string };
  /** Whom the page is for. */
  readonly forWhom: string;
}

export const jobSeekerWords: AccountWords = {
  title: '求職者マイページアカウント登録',
  heading: { start: '求職者マイページ', end: 'アカウント登録' },
  forWhom: 'ハローワークの窓口に行ったことがない方のページです。',
};

/** EMP-1 */
export const employerWords: AccountWords = {
  title: '求人者マイページアカウント登録',
  heading: { start: '求人者マイページ', end: 'アカウント登録' },
  forWhom: '求人を出したい事業所の方のページです。担当の方のメールアドレスを入れてください。',
};

const keyMinutes = policy.authenticationKey.lifetime.total('minutes');

export function AccountView({
  view,
  words,
  mailFrom,
}: {
  view: StepView;
  words: AccountWords;
  mailFrom: string;
}): VNode {
  const errors = openingErrors(view.faults);
  return (
    <OpeningScreen
      heading={<HeadingInWords {...words.heading} />}
      view={view}
      errors={errors}
      labels={addressLabels}
      before={
        <>
          <p>{words.forWhom}</p>
          <p>
            入力したアドレスに、認証キーをメールで送ります。届いてから{keyMinutes}
            分以内に、次の画面で入力します。
          </p>
          <MailFilterNotice mailFrom={mailFrom} />
        </>
      }
    >
      <EnterSubmits label="次へ進む" />
      <AddressFields fields={view.fields} errors={errors} />
      <Section heading="プライバシーポリシーと利用規約">
        <p>2つとも開いて読み、同意する欄に印をつけてください。</p>
        <ConsentItems view={view} errors={errors} />
      </Section>
      <ButtonRow>
        <Button>次へ進む</Button>
      </ButtonRow>
    </OpeningScreen>
  );
}
