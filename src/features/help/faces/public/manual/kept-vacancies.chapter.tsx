import { policyNumbers as n } from '../../../rules/policy-numbers.ts';
import { publicPaths } from '../../../rules/public-paths.ts';
import { manualChapter } from './manual-chapter.ts';

export const keptVacanciesChapter = manualChapter({
  name: 'kept-vacancies',
  title: '条件と求人を保存する',
  Lead: () => <p>マイページの「求人検索」で使えます。求職登録が有効な人だけです。</p>,
  sections: [
    {
      id: 'save-search',
      heading: '条件を保存する',
      Text: () => (
        <>
          <ol>
            <li>検索の結果で「条件を保存」を押します。</li>
            <li>名前を決めて「保存する」を押します。</li>
          </ol>
          <p>{n.savedSearches}件まで保存できます。いっぱいのときは、どれかを上書きします。</p>
        </>
      ),
    },
    {
      id: 'run-search',
      heading: '保存した条件でさがす',
      Text: () => (
        <>
          <p>「求人検索」を開くと、保存した条件の名前が並びます。押すだけでさがせます。</p>
          <p>「新着」は、前に見たあとに増えた求人の数です。</p>
        </>
      ),
    },
    {
      id: 'mail',
      heading: '新しい求人をメールで受け取る',
      Text: () => (
        <>
          <p>「保存した条件」の「設定を変更」で、毎日か毎週を選べます。</p>
          <p>同じ求人を2回お知らせすることはありません。</p>
          <p>メールの中のリンクで、ログインしなくても止められます。</p>
        </>
      ),
    },
    {
      id: 'favourites',
      heading: 'お気に入りに入れる',
      Text: () => (
        <>
          <p>求人の「お気に入り」を押します。もう1回押すと、外れます。</p>
          <p>{n.favourites}件まで入ります。いっぱいのときは、1件消すと入れられます。</p>
          <p>募集が終わった求人も、自分で消すまで残ります。</p>
        </>
      ),
    },
    {
      id: 'seen',
      heading: '最近見た求人',
      Text: () => (
        <>
          <p>
            マイページで開いた求人は、{n.seenDays}日の間、{n.seenVacancies}件まで残ります。
          </p>
          <p>「一覧から消す」を押すと、すぐに消えます。</p>
        </>
      ),
    },
    {
      id: 'invalid',
      heading: '求職登録が無効になったら',
      Text: () => (
        <>
          <p>保存した条件とお気に入りは残ります。有効に戻すと、また使えます。</p>
          <p>
            戻し方は、<a href={`${publicPaths.manual}/validity`}>求職登録の有効期限</a>にあります。
          </p>
        </>
      ),
    },
  ],
});
