import type { VNode } from 'preact';
import { publicPaths } from '#features/help/index.ts';
import { policy } from '#kernel/policy.ts';
import { fieldOf } from '#platform/http/route.ts';
import type { StepView } from '#platform/journeys/journey-mount.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { Prose } from '#ui/page-heading.tsx';
import { TextField } from '#ui/text-field.tsx';
import { AddressFields, addressLabels, MailFilterNotice } from '../address-fields.view.tsx';
import { birthDateLabels } from '../birth-date.form.ts';
import { BirthDateField } from '../birth-date-field.view.tsx';
import { OpeningScreen } from '../opening-screen.view.tsx';
import { openingErrors } from '../opening-words.ts';

export const applicationHeading = '必要な情報の入力（パスワード登録申込）';

const { errors: mostErrors, length, validDays } = policy.accountCreationCode;
const labels = { ...addressLabels, 'job-seeker-number': '求職番号', ...birthDateLabels };

/** CODE-3 */
export function ApplicationView({ view, mailFrom }: { view: StepView; mailFrom: string }): VNode {
  const errors = openingErrors(view.faults);
  const wasRefused = view.faults.some(({ key }) => key === 'code.refused');
  return (
    <OpeningScreen
      heading={applicationHeading}
      view={view}
      errors={errors}
      labels={labels}
      before={
        <>
          {wasRefused ? <Refused /> : null}
          <p>入力したアドレスに、「パスワード登録申込受付通知」のメールを送ります。</p>
          <MailFilterNotice mailFrom={mailFrom} />
          <p>求職番号、生年月日、コードは、合わせて{mostErrors}回まちがえるとコードが使えなくなります。</p>
        </>
      }
    >
      <AddressFields fields={view.fields} errors={errors} />
      <TextField
        name="job-seeker-number"
        label="求職番号"
        required
        inputmode="text"
        autocomplete="off"
        width={18}
        hint={<NumberHint />}
        value={fieldOf(view.fields, 'job-seeker-number')}
        error={errorOf(errors, 'job-seeker-number')}
      />
      <BirthDateField fields={view.fields} errors={errors} />
      <TextField
        name="account-creation-code"
        label="アカウント作成コード"
        required
        autocomplete="off"
        spellcheck={false}
        width={18}
        hint={`ハローワークで受け取った、半角${length}文字までのコードです。`}
        value={fieldOf(view.fields, 'account-creation-code')}
        error={errorOf(errors, 'account-creation-code')}
      />
      <ButtonRow>
        <Button>次へ進む</Button>
        <LinkButton href={publicPaths.front}>キャンセル</LinkButton>
      </ButtonRow>
    </OpeningScreen>
  );
}

function NumberHint(): VNode {
  return (
    <>
      <p>「ハローワーク受付票」や「雇用保険受給資格者証」にあります。</p>
      <p>雇用保険の支給番号ではありません。</p>
      <p>
        例：<span class="nowrap">13010-1234567</span>
      </p>
    </>
  );
}

/** One answer for every failure: it tells nobody which of the three was wrong, and everybody what to do. */
function Refused(): VNode {
  return (
    <Banner kind="warning" heading="次のことを確かめてください">
      <Prose>
        <ul>
          <li>求職番号、生年月日、コードを、書類のとおりに入力しましたか。</li>
          <li>コードは、発行の日から{validDays}日後の23時59分まで使えます。</li>
          <li>新しいコードが出ると、前のコードは使えません。</li>
          <li>合わせて{mostErrors}回まちがえたコードや、使い終わったコードは使えません。</li>
        </ul>
      </Prose>
      <p>コードが使えないときは、ハローワークの窓口に来てください。新しいコードを発行します。</p>
      <p>
        <a href={publicPaths.offices}>ハローワークの所在地を見る</a>
      </p>
    </Banner>
  );
}
