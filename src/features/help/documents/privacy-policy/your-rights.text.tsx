import { policyNumbers as n } from '../../rules/policy-numbers.ts';
import { publicPaths } from '../../rules/public-paths.ts';
import type { DocumentChapter } from '../consent-document.ts';

export const yourRights: readonly DocumentChapter[] = [
  {
    id: 'cookies',
    heading: 'クッキー（Cookie）',
    Text: () => (
      <>
        <p>クッキーは、ブラウザに預ける小さな目印です。次のものだけを使います。</p>
        <ul>
          <li>手続きやログインを続けるための目印。個人情報は入っていません。</li>
          <li>
            ワンタイムパスワードを省略する端末の目印。あなたが選んだときだけ、{n.trustedDeviceDays}
            日間使います。
          </li>
          <li>
            前にログインした端末かどうかを見分ける目印。ログインしてから{n.deviceMarkDays}日間残ります。
          </li>
        </ul>
        <p>ほかの会社のクッキーや、広告や計測の仕組みは使いません。</p>
        <p>ページを開いても、ほかの会社への通信は起きません。</p>
      </>
    ),
  },
  {
    id: 'your-rights',
    heading: '見る・直す・止めることを求める',
    Text: () => (
      <>
        <p>求職の登録とメールアドレスは「求職者情報・設定」で見て、変えられます。</p>
        <p>持っている情報を、同じところからファイルで受け取れます。</p>
        <p>ほかに、次のことを求められます。</p>
        <ul>
          <li>どんな情報があるかを見せること（開示）</li>
          <li>まちがいを直すこと（訂正）</li>
          <li>使うことをやめ、または消すこと（利用停止）</li>
        </ul>
        <p>ハローワークの窓口でお申し出ください。本人であることを確かめます。</p>
        <p>答えは、お申し出から30日以内にお伝えします。</p>
        <p>延びるときは、その理由と期日を30日以内にお知らせします。</p>
      </>
    ),
  },
  {
    id: 'policy-changes',
    heading: 'この方針を変えるとき',
    Text: () => (
      <>
        <p>変えるときは、版の番号を上げ、このページで知らせます。</p>
        <p>アカウントのある人には、次のログインのときに変わった点を示します。</p>
        <p>新しい版への同意は、そのときに伺います。</p>
      </>
    ),
  },
  {
    id: 'privacy-contact',
    heading: '問い合わせ',
    Text: () => (
      <p>
        この方針についての質問や苦情は、<a href={publicPaths.contact}>お問い合わせ先</a>にお寄せください。
      </p>
    ),
  },
];
