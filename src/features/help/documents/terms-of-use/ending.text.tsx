import { policyNumbers as n } from '../../rules/policy-numbers.ts';
import { publicPaths } from '../../rules/public-paths.ts';
import type { DocumentChapter } from '../consent-document.ts';

const { returnDays, askOfficeFromDay, erasedAfterYears } = n;

export const ending: readonly DocumentChapter[] = [
  {
    id: 'leaving',
    heading: '退会',
    Text: () => (
      <>
        <p>マイページは、いつでも「求職者情報・設定」から退会できます。</p>
        <ul>
          <li>退会すると、その時からマイページは使えません。</li>
          <li>ハローワーク利用登録者の求職の登録は、そのまま残ります。</li>
          <li>オンライン登録者の求職の登録は、その日に無効になります。</li>
        </ul>
        <p>
          退会した日の翌日から{returnDays}
          日目の23時59分までは、「アカウントを再登録」で戻れます。前のメールアドレスとパスワードを使います。
        </p>
        <p>
          {askOfficeFromDay}
          日目からは、ハローワークにご連絡ください。オンライン登録者は、初めから登録することもできます。
        </p>
      </>
    ),
  },
  {
    id: 'erasing',
    heading: '情報を消すとき',
    Text: () => (
      <>
        <p>求職の登録が無効になった日から{erasedAfterYears}年間は、登録した内容を残します。</p>
        <p>そのあいだに新しい申込みがないと、マイページと登録した内容を消します。</p>
        <p>
          ほかの情報を残す期間は、<a href={publicPaths.privacy}>プライバシーポリシー</a>にあります。
        </p>
      </>
    ),
  },
  {
    id: 'service-stops',
    heading: 'サービスを変える・止める',
    Text: () => (
      <>
        <p>運営者は、サービスの中身を変えることがあります。</p>
        <p>点検などで止めるときは、できるだけ前もって知らせます。</p>
        <p>災害や故障のときは、知らせずに止めることがあります。</p>
        <p>止まっているあいだも、窓口の手続きはハローワークで受けられます。</p>
      </>
    ),
  },
  {
    id: 'liability',
    heading: '責任の範囲',
    Text: () => (
      <>
        <p>マイページを使うことで、就職できることを約束するものではありません。</p>
        <p>端末や通信の不具合で起きた損害に、運営者は責任を負いません。</p>
        <p>ただし、運営者の故意または重い過失による損害は、この限りではありません。</p>
      </>
    ),
  },
  {
    id: 'terms-changes',
    heading: '規約を変えるとき',
    Text: () => (
      <>
        <p>変えるときは、版の番号を上げ、このページで知らせます。</p>
        <p>アカウントのある人には、次のログインのときに変わった点を示します。</p>
        <p>新しい版に同意しないときは、退会できます。</p>
      </>
    ),
  },
  {
    id: 'law',
    heading: '個人情報、法律、問い合わせ',
    Text: () => (
      <>
        <p>
          個人情報の扱いは、<a href={publicPaths.privacy}>プライバシーポリシー</a>に定めます。
        </p>
        <p>この規約は、日本の法律に従って読みます。</p>
        <p>
          質問は<a href={publicPaths.contact}>お問い合わせ先</a>にお寄せください。
        </p>
      </>
    ),
  },
];
