import { policyNumbers as n } from '../../../rules/policy-numbers.ts';
import { publicPaths } from '../../../rules/public-paths.ts';
import type { QuestionGroup } from './question.ts';

export const mailQuestions: QuestionGroup = {
  id: 'mail',
  heading: 'メールと認証キー',
  questions: [
    {
      id: 'no-mail',
      question: 'メールが届きません。',
      Answer: ({ mailFrom }) => (
        <>
          <p>次の順に確かめてください。</p>
          <ol>
            <li>数分待ちます。混んでいるときは遅れることがあります。</li>
            <li>迷惑メールの入れ物を見ます。</li>
            <li>
              メールの受信を制限しているときは、「<span class="user-text">{mailFrom}</span>
              」からのメールを許可します。
            </li>
            <li>入力したメールアドレスに、まちがいがないかを見ます。</li>
            <li>初めの画面から、もう一度申し込みます。</li>
          </ol>
          <p>
            くわしくは<a href={`${publicPaths.manual}/mail`}>メールが届かないとき</a>をご覧ください。
          </p>
        </>
      ),
    },
    {
      id: 'send-again',
      question: 'もう一度送るボタンを押しても、メールが来ません。',
      Answer: () => (
        <>
          <p>続けて送れるのは、{n.mailApartSeconds}秒たってからです。</p>
          <p>1つのメールアドレスには、1時間に{n.mailsAnHour}通まで送ります。</p>
          <p>1時間ほど待ってから、もう一度お試しください。</p>
        </>
      ),
    },
    {
      id: 'key-expired',
      question: `認証キーの${n.keyMinutes}分が過ぎてしまいました。`,
      Answer: () => (
        <>
          <p>そのキーは使えません。初めの画面からやり直すと、新しいキーが届きます。</p>
          <p>やり直す回数に、罰はありません。コードも減りません。</p>
        </>
      ),
    },
    {
      id: 'key-refused',
      question: '認証キーを入れても、ちがうと出ます。',
      Answer: () => (
        <>
          <p>使えるのは、いちばん新しいメールのキーだけです。</p>
          <p>キーは{n.keyCharacters}文字です。コピーして貼り付けるとまちがえません。</p>
          <p>1つのキーで{n.keyTries}回まちがえると、そのキーは使えなくなります。</p>
        </>
      ),
    },
    {
      id: 'unusable-address',
      question: 'メールアドレスが使えないと出ます。',
      Answer: () => (
        <>
          <p>国際的な決まりに合わないアドレスは、登録できません。例を挙げます。</p>
          <ul>
            <li>初めが「.」のもの（.abcd@example.co.jp）</li>
            <li>「@」の直前が「.」のもの（abcd.@example.co.jp）</li>
            <li>「.」が続くもの（ab..cd@example.co.jp）</li>
            <li>使えない記号があるもの（ab[cd@example.co.jp）</li>
            <li>{n.addressCharacters}文字を超えるもの</li>
          </ul>
          <p>お手数ですが、ほかのメールアドレスをお使いください。</p>
        </>
      ),
    },
    {
      id: 'unexpected-mail',
      question: '申し込んだ覚えのないメールが届きました。',
      Answer: () => (
        <>
          <p>だれかがアドレスをまちがえて入れたのかもしれません。</p>
          <p>キーを使わなければ何も起きません。メールは捨ててください。</p>
          <p>ログインや変更のお知らせに覚えがないときは、メールの案内に従ってください。</p>
          <p>案内のリンクは{n.notMeDays}日間使えます。</p>
        </>
      ),
    },
  ],
};
