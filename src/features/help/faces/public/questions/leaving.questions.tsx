import { exampleDays } from '../../../rules/example-days.ts';
import { policyNumbers as n } from '../../../rules/policy-numbers.ts';
import { publicPaths } from '../../../rules/public-paths.ts';
import type { QuestionGroup } from './question.ts';

export const leavingQuestions: QuestionGroup = {
  id: 'leaving',
  heading: '変更と退会',
  questions: [
    {
      id: 'change-address',
      question: 'メールアドレスを変えたいです。',
      Answer: () => (
        <>
          <p>「求職者情報・設定」で変えられます。新しいアドレスに認証キーが届きます。</p>
          <p>キーを入れるまでは、前のアドレスでログインできます。</p>
        </>
      ),
    },
    {
      id: 'registration-after-leaving',
      question: '退会すると、求職の登録も消えますか。',
      Answer: () => (
        <>
          <p>窓口で登録した人の求職の登録は、そのまま残ります。</p>
          <p>オンライン登録者の求職の登録は、退会した日に無効になります。</p>
        </>
      ),
    },
    {
      id: 'come-back',
      question: '退会しましたが、また使いたいです。',
      Answer: () => (
        <>
          <p>{n.returnDays}日以内なら、ログインの画面の「アカウントを再登録」で元に戻せます。</p>
          <p>前のメールアドレスとパスワードを入れ、届いた認証キーを入力します。</p>
          <p>
            例：{exampleDays.left}に退会したとします。{exampleDays.returnLastDay}の23時59分まで戻れます。
          </p>
        </>
      ),
    },
    {
      id: 'come-back-later',
      question: `退会して${n.askOfficeFromDay}日以上たちました。`,
      Answer: () => (
        <>
          <p>窓口を利用していた人は、最寄りのハローワークにご連絡ください。</p>
          <p>オンライン登録者も、ご連絡いただくと前の登録を使って開けます。</p>
          <p>オンライン登録者は、連絡せずに初めから登録することもできます。</p>
        </>
      ),
    },
    {
      id: 'erased',
      question: '使わないままにすると、どうなりますか。',
      Answer: () => (
        <>
          <p>求職の登録が無効になった日から、{n.erasedAfterYears}年間は残ります。</p>
          <p>そのあいだに新しい申込みがないと、マイページと登録の内容は消えます。</p>
        </>
      ),
    },
    {
      id: 'who-reads',
      question: 'わたしの情報は、だれが見ますか。',
      Answer: () => (
        <>
          <p>担当のハローワークの職員が、相談と紹介のために見ます。</p>
          <p>だれが、いつ見たかは、全部記録に残ります。</p>
          <p>
            くわしくは<a href={`${publicPaths.privacy}#staff-reads`}>プライバシーポリシー</a>をご覧ください。
          </p>
        </>
      ),
    },
  ],
};
