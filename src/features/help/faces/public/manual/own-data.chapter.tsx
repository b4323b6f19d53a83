import { RowTable } from '../../../guidance/row-table.tsx';
import { publicPaths } from '../../../rules/public-paths.ts';
import { manualChapter } from './manual-chapter.ts';

const kinds = [
  ['読むためのファイル（HTML）', 'ブラウザで開いて読めます。印刷もできます。'],
  ['ほかの道具で使うファイル（JSON）', 'プログラムや、ほかのサービスで読みこめます。'],
];

export const ownDataChapter = manualChapter({
  name: 'own-data',
  title: '自分の情報を受け取る',
  Lead: () => <p>このサービスが持っているあなたの情報を、ファイルで受け取れます。</p>,
  sections: [
    {
      id: 'how',
      heading: '受け取り方',
      Text: () => (
        <>
          <ol>
            <li>「求職者情報・設定」の「自分の情報を受け取る」を開きます。</li>
            <li>ファイルの種類を選びます。</li>
          </ol>
          <RowTable caption="ファイルの種類" columns={['種類', '使い方']} rows={kinds} />
        </>
      ),
    },
    {
      id: 'contents',
      heading: '入っているもの',
      Text: () => (
        <ul>
          <li>求職登録の全部の項目と、変更の履歴</li>
          <li>アカウント、同意した文書、ログインの記録</li>
          <li>送ったメールの記録と、だれがあなたの情報を見たか</li>
        </ul>
      ),
    },
    {
      id: 'careful',
      heading: '気をつけること',
      Text: () => (
        <>
          <p>ファイルには、障害情報など人に知られたくない内容も入っています。</p>
          <p>共用のパソコンには残さないでください。</p>
        </>
      ),
    },
    {
      id: 'not-in-it',
      heading: '入っていないもの',
      Text: () => (
        <>
          <p>パスワードは入っていません。元に戻せない形でだけ持っているためです。</p>
          <p>
            ほかに知りたいことは、<a href={`${publicPaths.privacy}#your-rights`}>窓口でお尋ねください</a>。
          </p>
        </>
      ),
    },
  ],
});
