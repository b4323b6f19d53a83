import { policyNumbers as n } from '../../../rules/policy-numbers.ts';
import type { QuestionGroup } from './question.ts';

export const loginQuestions: QuestionGroup = {
  id: 'login',
  heading: 'ログイン',
  questions: [
    {
      id: 'locked',
      question: 'ロックされて、ログインできません。',
      Answer: () => (
        <>
          <p>
            パスワードを続けて{n.lockTries}回まちがえると、{n.lockMinutes}分間ログインできません。
          </p>
          <p>待つあいだに試しても、時間は延びません。</p>
          <p>「パスワードをお忘れの方」で新しく決めると、すぐにロックが解けます。</p>
        </>
      ),
    },
    {
      id: 'one-time-password',
      question: 'ワンタイムパスワードとは何ですか。',
      Answer: () => (
        <>
          <p>ログインのたびにメールで届く、{n.oneTimePasswordDigits}桁の数字です。</p>
          <p>パスワードが人に知られても、入られないようにするためのものです。</p>
          <p>届いてから{n.oneTimePasswordMinutes}分使えます。使えるのは1回だけです。</p>
        </>
      ),
    },
    {
      id: 'one-time-password-refused',
      question: 'ワンタイムパスワードがちがうと出ます。',
      Answer: () => (
        <>
          <p>送り直したときは、いちばん新しいメールの数字を入れてください。</p>
          <p>{n.oneTimePasswordTries}回まちがえると、その数字は使えません。新しい数字を送ってください。</p>
          <p>24時間に{n.oneTimePasswordFailuresADay}回まちがえると、しばらく受け付けません。</p>
          <p>申し込んだのと同じ端末、同じブラウザで入れる必要があります。</p>
        </>
      ),
    },
    {
      id: 'without-mail',
      question: 'メールが届かず、ワンタイムパスワードが分かりません。',
      Answer: () => (
        <>
          <p>パスワードを入れたあとの画面で、「メールが使えないとき」の方法を選べます。</p>
          <ul>
            <li>前もって設定した認証アプリのコード</li>
            <li>前もって作ったリカバリーコード（{n.recoveryCodes}個のうちの1個）</li>
            <li>窓口で本人確認をして受け取る一時コード（{n.slipHours}時間使えます）</li>
          </ul>
          <p>パスキーを登録した端末では、パスワードもメールも要りません。</p>
          <p>認証アプリなどは、求職者情報・設定の「ログインの安全」で用意できます。</p>
        </>
      ),
    },
    {
      id: 'skip-one-time-password',
      question: '毎回ワンタイムパスワードを入れるのが大変です。',
      Answer: () => (
        <>
          <p>入力する画面で、次の項目にチェックを入れてください。</p>
          <p>「次回以降、同じ端末・ブラウザでログインする際にワンタイムパスワードを省略する」</p>
          <p>その端末とブラウザでは、{n.trustedDeviceDays}日間省略できます。</p>
          <p>図書館などの共用のパソコンでは、チェックを入れないでください。</p>
        </>
      ),
    },
    {
      id: 'still-asked',
      question: '省略するにしたのに、また尋ねられます。',
      Answer: () => (
        <>
          <p>次のときは、もう一度尋ねます。</p>
          <ul>
            <li>ほかの端末やブラウザを使ったとき</li>
            <li>ブラウザのクッキーを消したとき、消える設定のとき</li>
            <li>パスワードかメールアドレスを変えたとき</li>
            <li>認証アプリなどのログイン方法を加えたか、削除したとき</li>
            <li>{n.trustedDeviceDays}日が過ぎたとき</li>
          </ul>
        </>
      ),
    },
    {
      id: 'logged-out',
      question: '使っている途中でログアウトしました。',
      Answer: () => (
        <>
          <p>{n.idleMinutes}分間操作がないと、安全のためにログアウトします。</p>
          <p>送った入力は、{n.keptFormHours}時間残ります。ログインすると同じ画面に戻ります。</p>
        </>
      ),
    },
    {
      id: 'device-lost',
      question: 'スマートフォンをなくしました。',
      Answer: () => (
        <>
          <p>別の端末でログインし、「求職者情報・設定」を開きます。</p>
          <p>なくした端末のログインと省略を終わらせ、パスワードも変えてください。</p>
          <p>ログインできないときは、窓口の職員が終わらせることもできます。</p>
        </>
      ),
    },
    {
      id: 'suspended',
      question: '「利用不可」と出ました。',
      Answer: () => <p>ハローワークがマイページを止めています。画面に出る連絡先にお尋ねください。</p>,
    },
  ],
};
