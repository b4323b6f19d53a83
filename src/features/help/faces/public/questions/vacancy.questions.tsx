import { policyNumbers as n } from '../../../rules/policy-numbers.ts';
import { entryPaths, publicPaths } from '../../../rules/public-paths.ts';
import type { QuestionGroup } from './question.ts';

export const vacancyQuestions: QuestionGroup = {
  id: 'vacancies',
  heading: '求人検索',
  questions: [
    {
      id: 'search-without-account',
      question: '登録しなくても、求人をさがせますか。',
      Answer: () => (
        <p>
          はい。<a href={entryPaths.jobs}>求人検索</a>は、だれでも使えます。
        </p>
      ),
    },
    {
      id: 'nothing-found',
      question: '求人が見つかりません。どうすればよいですか。',
      Answer: () => (
        <>
          <p>0件のときは、外すと見つかる条件が件数と一緒に出ます。</p>
          <p>
            ことばの入れ方は、<a href={`${publicPaths.manual}/search`}>求人をさがす</a>にあります。
          </p>
        </>
      ),
    },
    {
      id: 'no-employer-name',
      question: '事業所の名前が出ていません。知ることはできますか。',
      Answer: () => (
        <>
          <p>公開範囲が「2」の求人は、求職登録が有効な人が、マイページで見られます。</p>
          <p>公開範囲が「3」の求人は、ハローワークの窓口でおたずねください。</p>
        </>
      ),
    },
    {
      id: 'how-many-kept',
      question: '条件とお気に入りは、いくつまで保存できますか。',
      Answer: () => (
        <>
          <p>
            条件は{n.savedSearches}件、お気に入りは{n.favourites}件までです。
          </p>
          <p>
            <a href={`${publicPaths.manual}/kept-vacancies`}>条件と求人を保存する</a>をご覧ください。
          </p>
        </>
      ),
    },
  ],
};
