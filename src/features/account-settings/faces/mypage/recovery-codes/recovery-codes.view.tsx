import type { VNode } from 'preact';
import type { WaysIn } from '#features/ways-in/index.ts';
import { policy } from '#kernel/policy.ts';
import { japaneseDateTime } from '#kernel/time.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading, Prose, Section } from '#ui/page-heading.tsx';
import type { SettingsPlace } from '../../settings-place.ts';
import { isFew, recoveryCodesTitle } from './recovery-codes.text.ts';

export type RecoveryCodesTold = 'used' | 'removed' | 'made-meanwhile';

export interface RecoveryCodesViewProps {
  readonly place: SettingsPlace;
  readonly formToken: string;
  readonly present: WaysIn['recoveryCodes'];
  readonly told: RecoveryCodesTold | undefined;
  /** Where somebody wanted to go who logged in with one. */
  readonly next: string | undefined;
}

/** The codes that the page showed, by when they were made. */
export const seenField = 'seen';

const { count } = policy.recoveryCodes;

export function RecoveryCodesView(props: RecoveryCodesViewProps): VNode {
  const { place, formToken, present } = props;
  return (
    <>
      <PageHeading>{recoveryCodesTitle}</PageHeading>
      <Told {...props} />
      <p>メールも認証アプリも使えないときに、代わりに使うコードです。</p>
      <Prose>
        <ul>
          <li>一度に{count}個作ります。1個は、1回だけ使えます。</li>
          <li>表示するのは、作ったときの1回だけです。印刷するか、書き写してください。</li>
          <li>パスワードとは別の場所に置いてください。ほかの人に見せないでください。</li>
        </ul>
      </Prose>
      {present === undefined ? null : <Present {...props} present={present} />}
      <Form action={place.paths.recoveryCodes} formToken={formToken} label="リカバリーコードを作る">
        <input type="hidden" name={seenField} value={present?.madeAt.toString() ?? ''} />
        {present === undefined ? null : <p>新しく作ると、前のコードはすべて使えなくなります。</p>}
        <ButtonRow>
          <Button>{present === undefined ? 'リカバリーコードを作る' : '新しく作る'}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}

function Told({ told, present, next }: RecoveryCodesViewProps): VNode | null {
  const left = present?.left ?? 0;
  switch (told) {
    case undefined:
      return null;
    case 'removed':
      return <Banner kind="done" heading="リカバリーコードを削除しました" />;
    case 'made-meanwhile':
      return (
        <Banner kind="warning" heading="この間に、コードが作られています">
          <p>もう一度作ると、さきほどのコードは使えなくなります。</p>
        </Banner>
      );
    case 'used':
      return (
        <>
          <Banner kind={isFew(left) ? 'warning' : 'info'} heading={`リカバリーコードの残りは${left}個です`}>
            <p>今のログインで1個使いました。そのコードは、もう使えません。</p>
            {isFew(left) ? <p>残りが少なくなりました。新しいコードを作ってください。</p> : null}
          </Banner>
          {next === undefined ? null : (
            <ButtonRow>
              <LinkButton href={next}>マイページへ進む</LinkButton>
            </ButtonRow>
          )}
        </>
      );
  }
}

function Present({
  place,
  formToken,
  present,
}: RecoveryCodesViewProps & { present: NonNullable<WaysIn['recoveryCodes']> }): VNode {
  const { madeAt, left, usedAt } = present;
  return (
    <Section heading="今のコード">
      <p>
        残りは{left}個です（{japaneseDateTime(madeAt)}に作りました）。
      </p>
      {usedAt === undefined ? null : <p>最後に使った日時：{japaneseDateTime(usedAt)}</p>}
      <Form action={place.paths.recoveryCodes} formToken={formToken} label="リカバリーコードを削除する">
        <input type="hidden" name="remove" value="yes" />
        <ButtonRow>
          <Button kind="danger">リカバリーコードを削除する</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}
