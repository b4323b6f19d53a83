import { RowTable } from '../../../guidance/row-table.tsx';
import { policyNumbers as n } from '../../../rules/policy-numbers.ts';
import { publicPaths } from '../../../rules/public-paths.ts';
import { manualChapter } from './manual-chapter.ts';

const ways = [
  ['すべてを画面で読む', '1つのページに並びます。印刷もできます。'],
  ['ファイルを受け取る', `ほかのソフトで使える形（JSON）です。24時間に${n.ownDataFiles}回まで。`],
];

export const ownDataChapter = manualChapter({
  name: 'own-data',
  title: '自分の情報を受け取る',
  Lead: () => <p>このサービスにある、あなたの情報のすべてを受け取れます。</p>,
  sections: [
    {
      id: 'how',
      heading: '受け取り方',
      Text: () => (
        <>
          <ol>
            <li>「求職者情報・設定」の「自分の情報を受け取る」を開きます。</li>
            <li>パスワードを尋ねられたら、もう一度入れます。</li>
            <li>画面で読むか、ファイルで受け取るかを選びます。</li>
          </ol>
          <RowTable caption="受け取り方" columns={['選ぶもの', '使い方']} rows={ways} />
        </>
      ),
    },
    {
      id: 'contents',
      heading: '入っているもの',
      Text: () => (
        <ul>
          <li>求職登録の全部の項目と、変更の履歴</li>
          <li>終わっていない求職登録の、途中の入力</li>
          <li>アカウント、同意した文書、ログインと端末の記録</li>
          <li>送ったメールの記録</li>
          <li>だれがあなたの記録を見たか、そのほかの操作の記録</li>
        </ul>
      ),
    },
    {
      id: 'careful',
      heading: '気をつけること',
      Text: () => (
        <>
          <p>障害情報など、ほかの人に見せたくない内容も出ます。</p>
          <p>みんなで使うパソコンでは、受け取ったファイルを消してください。</p>
        </>
      ),
    },
    {
      id: 'not-in-it',
      heading: '入っていないもの',
      Text: () => (
        <>
          <p>パスワードやキーは入りません。元の形では、どこにもありません。</p>
          <p>
            職員の名前と、職員が書いた理由は入りません。
            <a href={`${publicPaths.privacy}#your-rights`}>窓口でお申し出ください</a>。
          </p>
        </>
      ),
    },
  ],
});
