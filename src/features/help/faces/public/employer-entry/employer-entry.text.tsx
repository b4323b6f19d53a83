import type { GuidancePage } from '../../../guidance/guidance-page.ts';
import { publicPaths } from '../../../rules/public-paths.ts';

/** Behind 「求人者マイページにログイン」 (TOP-5): where employers go while the office takes their vacancies. */
export const employerEntryPage: GuidancePage = {
  name: 'employer-entry',
  path: publicPaths.employerEntry,
  title: '求人者マイページ',
  Lead: () => (
    <>
      <p>この版のサイトでは、求人者マイページへのログインはできません。</p>
      <p>求人の申込みや変更は、ハローワークの窓口と電話で受け付けています。</p>
    </>
  ),
  sections: [
    {
      id: 'what-to-do',
      heading: '求人のご用件',
      Text: () => (
        <ul>
          <li>
            求人を出したい：<a href={publicPaths.forEmployers}>事業者の方へのサービスのご案内</a>
          </li>
          <li>
            求人の内容を変えたい、止めたい：求人を受け付けた<a href={publicPaths.offices}>ハローワーク</a>へ
          </li>
          <li>採用か不採用かを知らせたい：紹介したハローワークへ</li>
        </ul>
      ),
    },
    {
      id: 'have-ready',
      heading: 'お電話のときに用意するもの',
      Text: () => (
        <ul>
          <li>事業所番号</li>
          <li>求人番号（出している求人のこと）</li>
          <li>担当の方の名前と連絡先</li>
        </ul>
      ),
    },
  ],
};
