import type { VNode } from 'preact';
import type { Office } from '#features/offices/index.ts';
import { policy } from '#kernel/policy.ts';
import { japanDay, japaneseDateBothCalendars, japaneseDateWithWeekday, type Temporal } from '#kernel/time.ts';
import { groupedCode } from '#kernel/unambiguous.ts';
import { Banner } from '#ui/banner.tsx';
import { Whole } from '#ui/figures.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { recordPath } from '../counter-paths.ts';
import { TwoDimensionalCode } from './two-dimensional-code.tsx';

interface CodeSlipProps {
  readonly code: string;
  readonly validThrough: Temporal.PlainDate;
  /** For the way back. */
  readonly recordNumber: string;
  /** As printed. */
  readonly number: string;
  readonly address: string;
  readonly office: Office | undefined;
  readonly helpDeskPhone: string;
  readonly now: Temporal.Instant;
}

/** The slip that the person takes home (A5), and around it, on the screen only, what staff need to know. */
export function CodeSlip(props: CodeSlipProps): VNode {
  return (
    <>
      <div class="screen-only">
        <Banner kind="done" heading="コードを発行しました">
          <p>この画面は、この1回だけです。Ctrl+Pで印刷して、本人に渡してください。</p>
          <p>印刷しないで閉じたときは、再発行してください。</p>
        </Banner>
      </div>
      <div class="slip">
        <PageHeading note={`発行 ${japaneseDateBothCalendars(japanDay(props.now))}`}>
          アカウント作成コード
        </PageHeading>
        <p>
          求職番号 <Whole>{props.number}</Whole>
        </p>
        <p class="slip-code">{groupedCode(props.code)}</p>
        <p class="slip-deadline">
          <Whole>{japaneseDateWithWeekday(props.validThrough)}</Whole>
          <Whole>23時59分まで</Whole>
        </p>
        <Steps {...props} />
        <p>
          {policy.accountCreationCode.errors}
          回まちがえると、このコードは使えません。ほかの人に見せないでください。
        </p>
        <p class="slip-foot">
          {props.office === undefined ? null : (
            <>
              {props.office.name} <Whole>電話 {props.office.telephone}</Whole>{' '}
            </>
          )}
          <Whole>ヘルプデスク {props.helpDeskPhone}</Whole>
        </p>
      </div>
      <p class="screen-only">
        <a href={recordPath(props.recordNumber)}>求職者の記録へ戻る</a>
      </p>
    </>
  );
}

function Steps({ address }: { address: string }): VNode {
  return (
    <div class="slip-way">
      <ol class="slip-steps">
        <li>
          右の2次元コードか、このアドレスを開きます。
          <br />
          <span class="slip-address">{address}</span>
        </li>
        <li>規約を読んで、同意します。</li>
        <li>メールアドレス、求職番号、生年月日、上のコードを入れます。</li>
        <li>届いたメールの認証キーと、決めたパスワードを入れると終わりです。</li>
      </ol>
      <TwoDimensionalCode text={address} label="マイページ開設の画面の2次元コード" />
    </div>
  );
}
