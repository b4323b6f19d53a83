import { RowTable } from '../../../guidance/row-table.tsx';
import { policyNumbers as n } from '../../../rules/policy-numbers.ts';
import { manualChapter } from './manual-chapter.ts';

const kinds = [
  ['オンライン登録者', 'インターネットだけで登録した人', '窓口で確認を受けると、利用登録者になれます。'],
  ['ハローワーク利用登録者', '窓口で登録の内容を確かめた人', '職業紹介と紹介状を受けられます。'],
];

const words = [
  ['ID', 'ログインに使うメールアドレスです。'],
  ['求職番号', '求職の登録をした人の番号です。受付票に書いてあります。'],
  ['アカウント作成コード', '窓口で受け取り、マイページを開くときに1回使います。'],
  ['認証キー', `メールアドレスを確かめるため、メールで届く${n.keyCharacters}文字です。`],
  ['ワンタイムパスワード', `ログインのときにメールで届く${n.oneTimePasswordDigits}桁の数字です。`],
];

export const overviewChapter = manualChapter({
  name: 'overview',
  title: '求職者マイページの概要',
  Lead: () => <p>求職者マイページは、仕事を探す人が自分の手続きをする場所です。</p>,
  sections: [
    {
      id: 'what-you-can-do',
      heading: 'できること',
      Text: () => (
        <ul>
          <li>マイページを開く（コードを使う方法と、インターネットだけの方法）</li>
          <li>ログインし、前回のログインの日時を確かめる</li>
          <li>パスワードとメールアドレスを変える</li>
          <li>パスワードを忘れたときに、新しく決める</li>
          <li>退会する、{n.returnDays}日以内に元に戻す</li>
        </ul>
      ),
    },
    {
      id: 'two-kinds',
      heading: '2つの登録',
      Text: () => (
        <RowTable caption="登録の種類" columns={['種類', 'どんな人か', '窓口との関係']} rows={kinds} />
      ),
    },
    {
      id: 'words',
      heading: 'よく出る言葉',
      Text: () => <RowTable caption="言葉と意味" columns={['言葉', '意味']} rows={words} />,
    },
    {
      id: 'what-you-need',
      heading: '用意するもの',
      Text: () => (
        <>
          <p>次の2つがあれば始められます。</p>
          <ul>
            <li>パソコン、タブレット、スマートフォンのどれか</li>
            <li>その場で読める、自分だけのメールアドレス</li>
          </ul>
          <p>コードで開く人は、求職番号とアカウント作成コードも用意します。</p>
        </>
      ),
    },
    {
      id: 'how-to-use-screens',
      heading: '画面の使い方',
      Text: () => (
        <ul>
          <li>「※必須」は入れる必要があるもの、「任意」は空でもよいものです。</li>
          <li>まちがいがあると、上の赤いわくに一覧が出ます。押すとその場所に移ります。</li>
          <li>全角でも半角でもかまいません。パスワードだけは半角です。</li>
          <li>ブラウザの「戻る」を使っても、手続きは壊れません。</li>
          <li>困ったときは、どの画面でも下の「お困りのときは」を押してください。</li>
        </ul>
      ),
    },
  ],
});
