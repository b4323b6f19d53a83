import { RowTable } from '../../../guidance/row-table.tsx';
import { exampleDays } from '../../../rules/example-days.ts';
import { policyNumbers as n } from '../../../rules/policy-numbers.ts';
import { entryPaths, publicPaths } from '../../../rules/public-paths.ts';
import { manualChapter } from './manual-chapter.ts';

const whatStays = [
  ['マイページ', '使えなくなります。', '使えなくなります。'],
  ['求職の登録', 'そのまま残ります。', '退会した日に無効になります。'],
  [
    'メールアドレス',
    `本人のために、${n.returnDays}日間取っておきます。`,
    `本人のために、${n.returnDays}日間取っておきます。`,
  ],
];

export const leavingChapter = manualChapter({
  name: 'leaving',
  title: '退会する・戻る',
  Lead: () => <p>退会は、いつでも自分でできます。{n.returnDays}日以内なら元に戻せます。</p>,
  sections: [
    {
      id: 'leave',
      heading: '退会する',
      Text: () => (
        <ol>
          <li>「求職者情報・設定」を開き、いちばん下の「退会」へ進みます。</li>
          <li>何が残り、何が消えるかを読みます。</li>
          <li>パスワードをもう一度入れて、退会します。</li>
        </ol>
      ),
    },
    {
      id: 'what-stays',
      heading: '退会すると、どうなるか',
      Text: () => (
        <RowTable
          caption="退会したあとの情報"
          columns={['情報', 'ハローワーク利用登録者', 'オンライン登録者']}
          rows={whatStays}
        />
      ),
    },
    {
      id: 'return',
      heading: `${n.returnDays}日以内に戻る`,
      Text: () => (
        <>
          <ol>
            <li>
              <a href={entryPaths.login}>ログインの画面</a>で「アカウントを再登録」を押します。
            </li>
            <li>前のメールアドレスとパスワードを入れます。</li>
            <li>届いた認証キーを「認証キー入力」の画面で入れます。</li>
          </ol>
          <p>マイページは、退会する前と同じに戻ります。</p>
          <p>
            例：{exampleDays.left}に退会したとします。{exampleDays.returnLastDay}の23時59分まで戻れます。
          </p>
        </>
      ),
    },
    {
      id: 'return-later',
      heading: `${n.askOfficeFromDay}日以上たってから戻る`,
      Text: () => (
        <>
          <p>上の例では、{exampleDays.askOfficeFrom}からがこれに当たります。</p>
          <ul>
            <li>
              窓口を利用していた人は、<a href={publicPaths.offices}>最寄りのハローワーク</a>にご連絡ください。
            </li>
            <li>オンライン登録者は、ハローワークに連絡すると、前の登録を使って開けます。</li>
            <li>オンライン登録者は、連絡せずに初めから登録することもできます。</li>
          </ul>
          <p>ハローワークでは、アカウント作成コードを発行します。</p>
        </>
      ),
    },
  ],
});
