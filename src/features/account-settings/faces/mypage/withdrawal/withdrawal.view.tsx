import type { VNode } from 'preact';
import { type JobSeekerRow, shownJobSeekerNumber } from '#features/job-seekers/index.ts';
import { policy } from '#kernel/policy.ts';
import { japaneseDate, japaneseDeadline, type Temporal } from '#kernel/time.ts';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { Form } from '#ui/form.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import { ReadOnlyField } from '#ui/text-field.tsx';
import type { RegistrationAfterLeaving } from '../../../rules/registration-state.ts';
import { PresentPasswordField } from '../../present-password-field.view.tsx';

export const withdrawalTitle = '退会';

interface WithdrawalViewProps {
  readonly formToken: string;
  readonly action: string;
  readonly back: string;
  readonly address: string;
  readonly record: JobSeekerRow | undefined;
  readonly registration: RegistrationAfterLeaving;
  readonly today: Temporal.PlainDate;
  /** Of return, D+30. */
  readonly lastDay: Temporal.PlainDate;
  readonly errors: readonly FieldError[];
}

export const WithdrawalView = (props: WithdrawalViewProps): VNode => (
  <>
    <PageHeading>{withdrawalTitle}</PageHeading>
    <ErrorSummary errors={props.errors} />
    <p>退会すると、すぐに求職者マイページを使えなくなります。</p>
    <p>ログイン中の端末は、すべてログアウトします。</p>
    <Section heading="求職登録はどうなるか">
      <RegistrationWords {...props} />
    </Section>
    <Section heading="いつまで戻れるか">
      <p>
        <strong>{japaneseDeadline(props.lastDay)}</strong>は、「アカウントを再登録」で元に戻せます。
      </p>
      <p>今のメールアドレスとパスワードを使います。忘れないでください。</p>
      <p>それまで、このメールアドレスでほかの人がアカウントを作ることはできません。</p>
      <AfterwardsWords {...props} />
    </Section>
    {props.record === undefined ? null : <KeptWords />}
    <Form action={props.action} formToken={props.formToken} heading="退会の手続き">
      <ReadOnlyField
        name="address"
        label="ID(メールアドレス)"
        value={props.address}
        autocomplete="username"
      />
      <PresentPasswordField error={errorOf(props.errors, 'present-password')} />
      <ButtonRow>
        <Button kind="danger">退会する</Button>
        <LinkButton href={props.back}>やめる</LinkButton>
      </ButtonRow>
    </Form>
  </>
);

function RegistrationWords({ record, registration, today }: WithdrawalViewProps): VNode {
  const number = record === undefined ? '' : shownJobSeekerNumber(record.number);
  switch (registration) {
    case 'none':
      return <p>求職登録はまだありません。アカウントだけを閉じます。</p>;
    case 'stays':
      return (
        <>
          <p>
            求職登録（求職番号 <span class="nowrap">{number}</span>）は、そのまま残ります。
          </p>
          <p>ハローワークの窓口は、今までどおり使えます。</p>
        </>
      );
    case 'becomes-invalid':
      return (
        <>
          <p>
            求職登録（求職番号 <span class="nowrap">{number}</span>）は、今日（{japaneseDate(today)}
            ）で無効になります。
          </p>
          <p>下の期限までに戻り、有効期限も残っていれば、また有効になります。</p>
        </>
      );
    case 'is-invalid':
      return (
        <p>
          求職登録（求職番号 <span class="nowrap">{number}</span>）は、無効のまま残ります。
        </p>
      );
  }
}

/** LEAVE-3 */
function AfterwardsWords({ record, lastDay }: WithdrawalViewProps): VNode {
  const next = japaneseDate(lastDay.add({ days: 1 }));
  return record?.kind === 'counter' ? (
    <p>{next}からは、ハローワークの窓口でご相談ください。</p>
  ) : (
    <p>{next}からは、ハローワークで相談するか、初めから登録してください。</p>
  );
}

/** LEAVE-4 */
const KeptWords = (): VNode => (
  <Section heading="登録した情報はいつ消えるか">
    <p>求職登録が無効になった日から{policy.registeredData.erasedAfterYears}年間、残ります。</p>
    <p>そのあいだに新しい申込みがなければ、マイページと登録した情報は消えます。</p>
  </Section>
);
