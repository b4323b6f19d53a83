import { exampleDays } from '../../../rules/example-days.ts';
import { policyNumbers as n } from '../../../rules/policy-numbers.ts';
import { publicPaths } from '../../../rules/public-paths.ts';
import type { QuestionGroup } from './question.ts';

export const codeQuestions: QuestionGroup = {
  id: 'code',
  heading: 'アカウント作成コードと求職番号',
  questions: [
    {
      id: 'code-validity',
      question: 'アカウント作成コードは、いつまで使えますか。',
      Answer: () => (
        <>
          <p>発行した日の翌日から{n.codeDays}日目の23時59分までです。</p>
          <p>
            例：{exampleDays.codeIssued}に発行したとします。{exampleDays.codeLastDay}の23時59分まで使えます。
          </p>
        </>
      ),
    },
    {
      id: 'code-refused',
      question: '「入力した内容で確認できない」と出て進めません。',
      Answer: () => (
        <>
          <p>求職番号、生年月日、アカウント作成コードのどれかがちがっています。</p>
          <p>安全のため、どれがちがうかは画面に出しません。次のことを確かめてください。</p>
          <ul>
            <li>求職番号は、支給番号とはちがう番号です。</li>
            <li>生年月日は、西暦で入れます。</li>
            <li>コードは、いちばん新しい紙のものを使います。</li>
          </ul>
          <p>
            合わせて{n.codeErrors}
            回まちがえると、コードは使えなくなります。窓口で新しいコードを受け取ってください。
          </p>
        </>
      ),
    },
    {
      id: 'code-lost',
      question: 'コードの紙をなくしました。',
      Answer: () => (
        <>
          <p>ハローワークの窓口で、何度でも発行できます。</p>
          <p>新しいコードが出ると、前のコードは使えなくなります。拾われても心配ありません。</p>
        </>
      ),
    },
    {
      id: 'where-number',
      question: '求職番号はどこに書いてありますか。',
      Answer: () => (
        <>
          <p>「ハローワーク受付票」と「雇用保険受給資格者証」に書いてあります。</p>
          <p>5桁の数字、ハイフン、8桁以内の数字が並んだ番号です。</p>
          <p class="example">例：13010-1234567</p>
          <p>受給資格者証の「支給番号」は別の番号です。</p>
        </>
      ),
    },
    {
      id: 'western-year',
      question: '生まれた年が、西暦で分かりません。',
      Answer: () => (
        <p>
          <a href={publicPaths.calendarYears}>和暦と西暦の表</a>
          をご覧ください。「S60」のように入れても分かります。
        </p>
      ),
    },
    {
      id: 'full-width',
      question: '全角で入れるとエラーになりますか。',
      Answer: () => (
        <>
          <p>番号、コード、認証キー、メールアドレスは、全角でも半角でもかまいません。</p>
          <p>コードとキーは、小文字でも、間に空白があっても読み取ります。</p>
          <p>パスワードだけは、半角で入れてください。</p>
        </>
      ),
    },
  ],
};
