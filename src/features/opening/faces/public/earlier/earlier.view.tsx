import type { VNode } from 'preact';
import { entryPaths, publicPaths } from '#features/help/index.ts';
import { policy } from '#kernel/policy.ts';
import { japaneseDate } from '#kernel/time.ts';
import { fieldOf } from '#platform/http/route.ts';
import type { StepView } from '#platform/journeys/journey-mount.ts';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { TextField } from '#ui/text-field.tsx';
import { addressLabels, MailFilterNotice } from '../address-fields.view.tsx';
import { birthDateLabels } from '../birth-date.form.ts';
import { BirthDateField } from '../birth-date-field.view.tsx';
import { ConsentStepView } from '../consent/consent-step.view.tsx';
import { OpeningScreen } from '../opening-screen.view.tsx';
import { openingErrors } from '../opening-words.ts';

export const personHeading = '登録したメールアドレスと生年月日の入力';

const keyMinutes = policy.authenticationKey.lifetime.total('minutes');
const lastEarlierDay = japaneseDate(policy.accountCreationCode.firstDay.subtract({ days: 1 }));
const labels = { email: addressLabels.email, ...birthDateLabels };

const steps = [
  {
    name: 'マイページ利用規約等への同意',
    what: 'プライバシーポリシーと利用規約を読んで、同意します。',
  },
  {
    name: personHeading,
    what: '窓口で登録したものを入力します。「パスワード登録申込受付通知」のメールが届きます。',
  },
  {
    name: 'パスワードの登録',
    what: `パスワードと、メールにある「認証キー」を入力します（メールから${keyMinutes}分以内）。`,
  },
  {
    name: '求職者マイページの開設',
    what: 'ログインして、求職者マイページを使えます。',
  },
] as const;

export function EarlierConsentView({ view }: { view: StepView }): VNode {
  return (
    <ConsentStepView
      view={view}
      steps={steps}
      forWhom={
        <>
          <p>{lastEarlierDay}までに、窓口でメールアドレスを登録した方のページです。</p>
          <p>
            「アカウント作成コード」を受け取った方は、
            <a href={entryPaths.openingByCode}>コードでの開設</a>に進んでください。
          </p>
        </>
      }
    />
  );
}

export function PersonView({ view, mailFrom }: { view: StepView; mailFrom: string }): VNode {
  const errors = openingErrors(view.faults);
  return (
    <OpeningScreen
      heading={personHeading}
      view={view}
      errors={errors}
      labels={labels}
      before={
        <>
          <p>登録したアドレスに、「パスワード登録申込受付通知」のメールを送ります。</p>
          <MailFilterNotice mailFrom={mailFrom} />
        </>
      }
    >
      <TextField
        name="email"
        type="email"
        autocomplete="email"
        label={addressLabels.email}
        required
        hint="ハローワークの窓口で登録したアドレスです。"
        value={fieldOf(view.fields, 'email')}
        error={errorOf(errors, 'email')}
      />
      <BirthDateField fields={view.fields} errors={errors} />
      <ButtonRow>
        <Button>次へ進む</Button>
        <LinkButton href={publicPaths.front}>キャンセル</LinkButton>
      </ButtonRow>
    </OpeningScreen>
  );
}
