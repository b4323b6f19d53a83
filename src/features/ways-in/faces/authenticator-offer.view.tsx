import type { VNode } from 'preact';
import { Details } from '#ui/details.tsx';
import { Prose } from '#ui/page-heading.tsx';
import { TwoDimensionalCode } from '#ui/two-dimensional-code.tsx';
import { authenticatorAddress, groupedSecret } from '../rules/authenticator.ts';

/** What an app needs to be set up: the code to scan, or the letters to type. */
export interface AuthenticatorOffer {
  readonly secret: string;
  readonly siteName: string;
  readonly loginName: string;
}

export function AuthenticatorOfferView({ secret, siteName, loginName }: AuthenticatorOffer): VNode {
  return (
    <Prose>
      <ol>
        <li>スマートフォンに認証アプリを入れます。どの会社のものでも使えます。</li>
        <li>アプリで、下の2次元コードを読み取ります。</li>
        <li>アプリに出た6桁の数字を、この画面に入れます。</li>
      </ol>
      <p>
        <TwoDimensionalCode
          text={authenticatorAddress(secret, siteName, loginName)}
          label="認証アプリで読み取る2次元コード"
        />
      </p>
      <Details summary="読み取れないとき">
        <p>
          この端末にアプリがあるときは、
          <a href={authenticatorAddress(secret, siteName, loginName)}>この端末のアプリで開けます</a>。
        </p>
        <p>アプリで「手で入力する」を選び、次の文字を入れてください。種類は「時間」です。</p>
        <p>
          アカウント：<code>{loginName}</code>
        </p>
        <p>
          キー：<code>{groupedSecret(secret)}</code>
        </p>
      </Details>
    </Prose>
  );
}
