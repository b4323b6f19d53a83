import { policyNumbers as n } from '../../../rules/policy-numbers.ts';
import { publicPaths } from '../../../rules/public-paths.ts';
import type { QuestionGroup } from './question.ts';

export const passwordQuestions: QuestionGroup = {
  id: 'password',
  heading: 'パスワードとID',
  questions: [
    {
      id: 'password-rules',
      question: 'パスワードが受け付けられません。',
      Answer: () => (
        <>
          <p>
            半角の{n.passwordShortest}文字以上{n.passwordLongest}
            文字以内で、数字、英字、記号を全部入れてください。
          </p>
          <p>いちばん多いのは、記号の入れ忘れです。使える記号は次のとおりです。</p>
          <p class="example">
            <code>{n.passwordSymbols}</code>
          </p>
          <p>よく使われる言葉や、自分のメールアドレス、生年月日をふくむものは使えません。</p>
        </>
      ),
    },
    {
      id: 'password-forgotten',
      question: 'パスワードを忘れました。',
      Answer: () => (
        <>
          <p>ログインの画面の「パスワードをお忘れの方」から、新しく決められます。</p>
          <p>窓口の職員も、パスワードを見ることや決めることはできません。</p>
          <p>
            手順は<a href={`${publicPaths.manual}/forgotten`}>パスワードやIDを忘れたとき</a>にあります。
          </p>
        </>
      ),
    },
    {
      id: 'id-forgotten',
      question: 'ID（メールアドレス）を忘れました。',
      Answer: () => (
        <>
          <p>利用しているハローワークにお尋ねください。</p>
          <p>本人であることを確かめてから、お伝えします。</p>
        </>
      ),
    },
    {
      id: 'address-lost',
      question: '登録したメールアドレスが、もう使えません。',
      Answer: () => (
        <>
          <p>ログインできる端末があれば、「求職者情報・設定」で変えられます。</p>
          <p>ログインできないときは、本人と分かる書類を持って窓口へお越しください。</p>
          <p>その日のうちに、新しいアドレスに変えられます。</p>
        </>
      ),
    },
    {
      id: 'manager-saved-key',
      question: 'パスワードの管理アプリに、認証キーがIDとして保存されました。',
      Answer: () => (
        <>
          <p>アプリの中で、IDをメールアドレスに直してください。</p>
          <p>このサイトの画面は、メールアドレスがIDと伝わるように作っています。</p>
          <p>直らないときは、消してから、ログインの画面で保存し直してください。</p>
        </>
      ),
    },
  ],
};
