import type { VNode } from 'preact';
import type { Office } from '#features/offices/index.ts';
import { policy } from '#kernel/policy.ts';
import { japanDay, japaneseDateBothCalendars, japaneseDateTime, type Temporal } from '#kernel/time.ts';
import { groupedCode } from '#kernel/unambiguous.ts';
import { Banner } from '#ui/banner.tsx';
import { Whole } from '#ui/figures.tsx';
import { PageHeading } from '#ui/page-heading.tsx';

export const slipTitle = '窓口の一時コード';

export interface IssuedSlipProps {
  readonly code: string;
  readonly until: Temporal.Instant;
  /** The whole address of the login. */
  readonly login: string;
  readonly office: Office | undefined;
  readonly helpDeskPhone: string;
  readonly back: { readonly href: string; readonly label: string };
  readonly now: Temporal.Instant;
}

/** What the person takes home (A5), and around it, on the screen only, what staff need to know. */
export function IssuedSlipView(props: IssuedSlipProps): VNode {
  const { code, until, login, office, helpDeskPhone, back, now } = props;
  return (
    <>
      <div class="screen-only">
        <Banner kind="done" heading="一時コードができました">
          <p>この画面は、この1回だけです。Ctrl+Pで印刷して渡すか、読み上げてください。</p>
          <p>本人がこの場で、自分の端末からログインすることもできます。</p>
        </Banner>
      </div>
      <div class="slip">
        <PageHeading note={`発行 ${japaneseDateBothCalendars(japanDay(now))}`}>{slipTitle}</PageHeading>
        <p class="slip-code">{groupedCode(code)}</p>
        <p class="slip-deadline">
          <Whole>{japaneseDateTime(until)}まで</Whole> <Whole>1回だけ</Whole>
        </p>
        <ol class="slip-steps">
          <li>
            ログインの画面を開きます。
            <br />
            <span class="slip-address">{login}</span>
          </li>
          <li>ID（メールアドレス）とパスワードを入れます。</li>
          <li>「窓口の一時コードを使う」を選び、上のコードを入れます。</li>
        </ol>
        <p>{policy.slip.tries}回まちがえると、このコードは使えません。ほかの人に見せないでください。</p>
        <p class="slip-foot">
          {office === undefined ? null : (
            <>
              {office.name} <Whole>電話 {office.telephone}</Whole>{' '}
            </>
          )}
          <Whole>ヘルプデスク {helpDeskPhone}</Whole>
        </p>
      </div>
      <p class="screen-only">
        <a href={back.href}>{back.label}</a>
      </p>
    </>
  );
}
