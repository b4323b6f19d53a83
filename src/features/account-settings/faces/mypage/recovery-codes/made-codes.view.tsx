import type { VNode } from 'preact';
import { japanDay, japaneseDateBothCalendars, type Temporal } from '#kernel/time.ts';
import { groupedCode } from '#kernel/unambiguous.ts';
import { Banner } from '#ui/banner.tsx';
import { ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { Whole } from '#ui/figures.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { recoveryCodesTitle } from './recovery-codes.text.ts';

interface MadeCodesViewProps {
  readonly codes: readonly string[];
  readonly siteName: string;
  /** The whole address of the login. */
  readonly login: string;
  readonly back: string;
  readonly now: Temporal.Instant;
}

/** Shown once: a page to print, of plain text that can be copied too. */
export function MadeCodesView({ codes, siteName, login, back, now }: MadeCodesViewProps): VNode {
  return (
    <>
      <div class="screen-only">
        <Banner kind="done" heading={`リカバリーコードを${codes.length}個作りました`}>
          <p>この画面は、この1回だけです。印刷するか、書き写してください。</p>
          <p>パソコンでは、Ctrl+Pで印刷できます。前のコードは、もう使えません。</p>
        </Banner>
      </div>
      <div class="slip">
        <PageHeading note={`作成 ${japaneseDateBothCalendars(japanDay(now))}`}>
          {recoveryCodesTitle}
        </PageHeading>
        <p>{siteName}のログインで、メールの代わりに使えます。1個は1回だけです。</p>
        <ol class="recovery-codes">
          {codes.map((code) => (
            <li key={code}>
              <code>
                <Whole>{groupedCode(code)}</Whole>
              </code>
            </li>
          ))}
        </ol>
        <p>パスワードを入れたあと、「リカバリーコードを使う」を選びます。</p>
        <p class="slip-address">{login}</p>
      </div>
      <div class="screen-only">
        <ButtonRow>
          <LinkButton href={back}>ログインの安全へ戻る</LinkButton>
        </ButtonRow>
      </div>
    </>
  );
}
